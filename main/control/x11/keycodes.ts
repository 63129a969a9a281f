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

/** Keysyms (X11 protocol, appendix A), and where keyboards have them. */
export const ESCAPE = { keysym: 0xff1b, place: 9 } as const;
export const CAPS_LOCK = { keysym: 0xffe5, place: 66 } as const;
/** Left and right. */
export const SHIFTS: readonly number[] = [50, 62];

/**
 * The keys that mean this by themselves, in one of the layout's first two groups: people put Escape on Caps Lock, or swap them. Where none
 * does, the one that is in its place.
 *
 * @param first keycode of the first row
 */
export function keycodesMeaning(
  { keysym, place }: { keysym: number; place: number },
  rows: KeyRows,
  first: number,
): number[] {
  const keycodes = rows.flatMap((row, index) => (row[0] === keysym || row[2] === keysym ? [first + index] : []));
  return keycodes.length > 0 ? keycodes : [place];
}

/** Null for a key that has no such place, or that nobody is to press from afar: sound, power, sleep. */
export function keycodeOf(code: string): number | null {
  return KEYCODES.get(code) ?? null;
}
