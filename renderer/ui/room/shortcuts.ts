export type Shortcut = 'talk' | 'mute' | 'camera' | 'share' | 'leave';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Which shortcut a key is; null for any other key, and with a modifier that makes it the browser's or the system's. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  switch (press.key.toLowerCase()) {
    case ' ':
      return 'talk';
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

/** Whether a key pressed here belongs to the element: text fields, open menus, modal dialogs. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null;
}
