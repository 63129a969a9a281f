import * as v from 'valibot';

const KEY_COMBO =
  /^(?:CommandOrControl\+(?:Alt\+)?(?:Shift\+)?(?:[A-Z\d]|F(?:[1-9]|1\d|2[0-4]))|(?:Shift\+)?F(?:[1-9]|1\d|2[0-4]))$/;

/**
 * A key with its modifiers, written as Electron writes accelerators and always in this order: `CommandOrControl+Alt+Shift+L`. The key is a
 * letter from A to Z, a digit or F1 to F24; but for the last of these it has Ctrl (Command on a Mac) with it, because alone it is text.
 */
export const KeyComboSchema = v.pipe(v.string(), v.regex(KEY_COMBO));
export type KeyCombo = v.InferOutput<typeof KeyComboSchema>;

export function isKeyCombo(text: string): text is KeyCombo {
  return KEY_COMBO.test(text);
}

/** What a person can give keys to, which work while the app has the focus. */
export const SHORTCUTS = ['mute', 'camera', 'search', 'share', 'hand', 'react', 'leave'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/**
 * The keys that each shortcut comes with. All go with Ctrl, or Command on a Mac: nothing that somebody types by mistake leaves, shares,
 * or opens camera or microphone. What one key alone does is in `plain-keys.ts`.
 */
export const DEFAULT_KEYS: Readonly<Record<Shortcut, KeyCombo>> = {
  mute: 'CommandOrControl+D',
  camera: 'CommandOrControl+E',
  search: 'CommandOrControl+K',
  share: 'CommandOrControl+Shift+S',
  hand: 'CommandOrControl+Shift+H',
  react: 'CommandOrControl+Shift+Y',
  leave: 'CommandOrControl+Shift+L',
};

/** What can be given keys in the desktop app that work whatever has the focus. `talk`: push-to-talk, on and off. */
export const GLOBAL_COMMANDS = ['mute', 'talk', 'camera', 'share', 'leave', 'answer'] as const;
export type GlobalCommand = (typeof GLOBAL_COMMANDS)[number];

const GRAVE: readonly (Shortcut | GlobalCommand)[] = ['camera', 'share', 'leave', 'answer'];

/** Whether a command may have these keys: no press of a single key films, shares or leaves, whatever it is. */
export function mayHaveKeys(command: Shortcut | GlobalCommand, keys: string): boolean {
  return isKeyCombo(keys) && (keys.startsWith('CommandOrControl+') || !GRAVE.includes(command));
}

/** Whether other programs have these keys: Ctrl and a letter or digit. */
export function isCommon(keys: KeyCombo): boolean {
  return /^CommandOrControl\+.$/.test(keys);
}

/** Whether a command that works in every program may have these keys, which are taken from all others. */
export function mayHaveGlobalKeys(command: GlobalCommand, keys: KeyCombo): boolean {
  return mayHaveKeys(command, keys) && !isCommon(keys);
}

/** Keys by command (one alone for a `PlainCommand`); null for a command that has none. What is not in it is as it came. */
export type KeysOf<C extends string> = Readonly<Partial<Record<C, KeyCombo | null>>>;

/** Which keys a command may have. */
type MayHave<C> = (command: C, keys: string) => boolean;

/** What is kept of the keys of these commands: an entry that cannot be understood, or must not be, costs only itself. */
export function keysSchema<C extends string>(
  commands: readonly C[],
  mayHave: MayHave<C>,
): v.GenericSchema<unknown, KeysOf<C>> {
  return v.pipe(
    v.fallback(v.record(v.string(), v.unknown()), {}),
    v.transform((kept) => {
      const valid = commands.filter((command) => isValid(command, kept[command], mayHave));
      return Object.fromEntries(valid.map((command) => [command, kept[command]])) as KeysOf<C>;
    }),
  );
}

/**
 * Keys of these commands that somebody gives: where one of them cannot be understood, or must not be, or two commands would have the same,
 * none is taken.
 *
 * @param came the keys that the commands come with
 */
export function givenKeysSchema<C extends string>(
  commands: readonly C[],
  mayHave: MayHave<C>,
  came: KeysOf<C>,
): v.GenericSchema<KeysOf<C>> {
  return v.custom<KeysOf<C>>(
    (given) =>
      typeof given === 'object' &&
      given !== null &&
      !Array.isArray(given) &&
      Object.entries(given).every(([name, keys]) =>
        commands.some((one) => one === name && isValid(one, keys, mayHave)),
      ) &&
      areApart({ ...came, ...given }),
    'keys that these commands cannot have, or that two of them would have',
  );
}

/** Whether no two commands have the same keys. */
function areApart(keysByCommand: object): boolean {
  const all: unknown[] = Object.values(keysByCommand);
  const given = all.filter((keys) => keys !== null);
  return new Set(given).size === given.length;
}

function isValid<C>(command: C, keys: unknown, mayHave: MayHave<C>): boolean {
  return keys === null || (typeof keys === 'string' && mayHave(command, keys));
}
