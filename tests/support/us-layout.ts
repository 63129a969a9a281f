import type { KeyboardLayout } from '../../main/control/robot/robot-keys.ts';

const US_ROWS = [
  ['Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal', '`1234567890-='],
  ['KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash', 'qwertyuiop[]\\'],
  ['KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote', "asdfghjkl;'"],
  ['KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash', 'zxcvbnm,./'],
] as const;
/** As Chromium tells it of a US keyboard. */
export const US_LAYOUT: KeyboardLayout = new Map(
  US_ROWS.flatMap(([codes, typed]) => codes.split(' ').map((code, index) => [code, typed[index]!] as const)),
);
