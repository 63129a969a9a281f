import type { KeyRows } from './text-keys.ts';

/**
 * The X keycode of each key that has a place, by `KeyboardEvent.code`: the kernel's number and 8, with which X servers of Linux are set up
 * (evdev). So a key is where it is, whatever its layout types.
 */
const ROWS: readonly [first: number, codes: string][] = [
  [9, 'Escape Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal Backspace Tab'],
  [24, 'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Enter ControlLeft'],
  [38, 'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote ShiftLeft Backslash'],
  [52, 'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash ShiftRight NumpadMultiply AltLeft Space CapsLock'],
  [67, 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 NumLock ScrollLock'],
  [79, 'Numpad7 Numpad8 Numpad9 NumpadSubtract Numpad4 Numpad5 Numpad6 NumpadAdd Numpad1 Numpad2 Numpad3 Numpad0'],
  [91, 'NumpadDecimal'],
  [94, 'IntlBackslash F11 F12 IntlRo'],
  [104, 'NumpadEnter ControlRight NumpadDivide PrintScreen AltRight'],
  [110, 'Home ArrowUp PageUp ArrowLeft ArrowRight End ArrowDown PageDown Insert Delete'],
  [125, 'NumpadEqual'],
  [127, 'Pause'],
  [129, 'NumpadComma'],
  [132, 'IntlYen MetaLeft MetaRight ContextMenu'],
];

const KEYCODES: ReadonlyMap<string, number> = new Map(
  ROWS.flatMap(([first, codes]) => codes.split(' ').map((code, index) => [code, first + index] as const)),
);

/** Keysyms (X11 protocol, appendix A). */
const ESCAPE = 0xff1b;
const CAPS_LOCK = 0xffe5;
/** Left and right. */
export const SHIFTS: readonly number[] = [50, 62];

/**
 * The keys that are Escape: people put it on Caps Lock, or swap them. Where none is, the one in its place.
 *
 * @param first keycode of the first row
 */
export function escapeKeys(rows: KeyRows, first: number): number[] {
  const keycodes = keycodesMeaning(ESCAPE, rows, first);
  return keycodes.length > 0 ? keycodes : [keycodeOf('Escape')!];
}

/**
 * The key that switches Caps Lock by itself. Null: none does, or it is Escape too; the one in its place does something else then.
 *
 * @param first keycode of the first row
 */
export function capsLockKey(rows: KeyRows, first: number): number | null {
  const escapes = escapeKeys(rows, first);
  return keycodesMeaning(CAPS_LOCK, rows, first).find((keycode) => !escapes.includes(keycode)) ?? null;
}

/** The keys that mean this without another one held, in one of the layout's first two groups. */
function keycodesMeaning(keysym: number, rows: KeyRows, first: number): number[] {
  return rows.flatMap((row, index) => (row[0] === keysym || row[2] === keysym ? [first + index] : []));
}

/** Null for a key that has no such place, or that nobody is to press from afar: sound, power, sleep. */
export function keycodeOf(code: string): number | null {
  return KEYCODES.get(code) ?? null;
}
