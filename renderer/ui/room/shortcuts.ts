import { latinKey, type KeyName } from '../design/latin-key.ts';

/** The action of a shortcut. Push-to-talk is not one: it is held, see `isTalkKey`. */
export type Shortcut = 'mute' | 'camera' | 'share' | 'leave';

type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Which shortcut a key is; null for any other key, and with a modifier that makes it the browser's or the system's. */
export function shortcutOf(press: KeyName & Modifiers): Shortcut | null {
  if (isModified(press)) return null;
  switch (latinKey(press) ?? press.key.toLowerCase()) {
    case 'm':
      return 'mute';
    case 'v':
      return 'camera';
    case 's':
      return 'share';
    case 'l':
      return 'leave';
    default:
      return null;
  }
}

export function isModified({ ctrlKey, metaKey, altKey }: Modifiers): boolean {
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

/** Whether a key pressed here belongs to the element: text fields, open menus, modal dialogs. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null;
}
