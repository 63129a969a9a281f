import {
  DEFAULT_KEYS,
  SHORTCUTS,
  type KeyCombo,
  type KeysOf,
  type Shortcut,
} from '../../../signaling/protocol/shortcut-keys.ts';
import { keysNow, withChange } from './changed-keys.ts';
import { comboOf, type Press } from './key-combos.ts';
import { elementOf } from '../windows/element-of.ts';

export type { Shortcut };

/** @param changed what the person has changed of them */
export function keysOf(shortcut: Shortcut, changed: KeysOf<Shortcut>): KeyCombo | null {
  return keysNow(shortcut, changed, DEFAULT_KEYS);
}

/** @returns what differs then from the keys that the shortcuts came with */
export function withKeys(changed: KeysOf<Shortcut>, change: KeysOf<Shortcut>): KeysOf<Shortcut> {
  return withChange(changed, change, DEFAULT_KEYS);
}

/** Which shortcut a key is; null for any other. */
export function shortcutOf(press: Press, mac: boolean, changed: KeysOf<Shortcut>): Shortcut | null {
  const keys = comboOf(press, mac);
  return (keys !== null && SHORTCUTS.find((name) => keysOf(name, changed) === keys)) || null;
}

/** Whether Command takes the place of Ctrl on this computer. */
export function isMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

export function isModified({ ctrlKey, metaKey, altKey }: Pick<Press, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}

/** The key that presses what has the focus, besides Enter. By its place: with Option it makes another character. */
export function isSpace({ code }: Pick<KeyboardEvent, 'code'>): boolean {
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
  return isBehindDialog() || takesText(target);
}

/** Whether the focus is on nothing that is pressed: on the page, or its heading, where it goes from what is gone (`use-focus-keeper.ts`). */
export function isOnNothing(target: EventTarget | null): boolean {
  return target === document.body || elementOf(target)?.localName === 'h1';
}

/** Whether what is typed here goes to the field of the chat: on its messages, and on nothing at all while it is open (`useTyping`). */
export function isWrittenBeside(target: EventTarget | null): boolean {
  const place = isOnNothing(target) ? document.body : elementOf(target)?.closest('aside');
  return Boolean(place?.querySelector('aside textarea'));
}

/** Whether a key pressed here is typed, or chooses in a menu. */
export function takesText(target: EventTarget | null): boolean {
  const element = elementOf(target);
  if (element === null) return false;
  return element.isContentEditable || element.closest('input, textarea, select, [role="menu"]') !== null;
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
