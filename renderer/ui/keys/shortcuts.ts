import { latinKey, type KeyName } from './latin-key.ts';

interface Keys {
  letter: string;
  shift: boolean;
}

/**
 * The letter of each shortcut. All go with Ctrl, or Command on a Mac: nothing that somebody types by mistake leaves, shares,
 * or opens camera or microphone. Push-to-talk is not one of them: it is held, see `isTalkKey`.
 */
const SHORTCUTS = {
  mute: { letter: 'd', shift: false },
  camera: { letter: 'e', shift: false },
  share: { letter: 's', shift: true },
  leave: { letter: 'l', shift: true },
  search: { letter: 'k', shift: false },
  hand: { letter: 'h', shift: true },
  react: { letter: 'y', shift: true },
} satisfies Record<string, Keys>;

export type Shortcut = keyof typeof SHORTCUTS;

type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which shortcut a key is; null for any other. */
export function shortcutOf(press: KeyName & Modifiers, mac: boolean): Shortcut | null {
  const [main, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (!main || other || press.altKey) return null;
  const letter = latinKey(press) ?? press.key.toLowerCase();
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return names.find((name) => SHORTCUTS[name].letter === letter && SHORTCUTS[name].shift === press.shiftKey) ?? null;
}

/** The keys of a shortcut as they are printed on this system's keyboards. */
export function keysOf(shortcut: Shortcut, mac: boolean): string {
  const { letter, shift } = SHORTCUTS[shortcut];
  if (mac) return `${shift ? '⇧' : ''}⌘${letter.toUpperCase()}`;
  return `Ctrl+${shift ? 'Shift+' : ''}${letter.toUpperCase()}`;
}

/** The same for `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaKeysOf(shortcut: Shortcut, mac: boolean): string {
  const { letter, shift } = SHORTCUTS[shortcut];
  return `${mac ? 'Meta' : 'Control'}+${shift ? 'Shift+' : ''}${letter.toUpperCase()}`;
}

/** Whether Command takes the place of Ctrl on this computer. */
export function isMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

export function isModified({ ctrlKey, metaKey, altKey }: Pick<Modifiers, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}

/**
 * By `code`, not by character: with Option, or with Shift on a French keyboard, Space has another character at its
 * release.
 */
export function isTalkKey({ code }: Pick<KeyboardEvent, 'code'>): boolean {
  return code === 'Space';
}

/** Whether a key moves the focus: Tab does everywhere, arrows, Home and End within a toolbar. */
export function movesFocus({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (key === 'Tab') return true;
  return /^(Arrow|Home$|End$)/.test(key) && target instanceof Element && target.closest('[role="toolbar"]') !== null;
}

/** Whether the page behind a modal dialog is out of reach. */
export function isBehindDialog(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** Whether a key pressed here belongs to the element: text fields, open menus, modal dialogs. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (isBehindDialog()) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null;
}

type Typed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/**
 * Whether a key writes, or pastes, at the place of the focus. Not Space, which scrolls and talks. Option on a Mac and AltGr
 * elsewhere make characters too, and so does a key that begins an accent or a word of an input method.
 */
export function isText(event: Typed, mac: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((mac ? metaKey : ctrlKey) && !altKey && key.toLowerCase() === 'v') return true;
  const isCharacter = key === 'Dead' || key === 'Process' || (key !== ' ' && [...key].length === 1);
  return isCharacter && (event.getModifierState('AltGraph') || !(ctrlKey || metaKey || (altKey && !mac)));
}

/** Keeps a key from everything else. */
export function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
