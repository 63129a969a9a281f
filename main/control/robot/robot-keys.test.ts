import { expect, it } from 'vitest';
import { US_LAYOUT } from '../../../tests/support/us-layout.ts';
import { isRobotKey, modifiersAmong, robotKeyOf } from './robot-keys.ts';

const GERMAN = new Map([
  ['KeyY', 'z'],
  ['KeyZ', 'y'],
  ['Semicolon', 'ö'],
  ['Minus', 'ß'],
  ['Slash', '-'],
]);
const FRENCH = new Map([
  ['Digit1', '&'],
  ['KeyA', 'q'],
]);

it.each([
  ['KeyA', US_LAYOUT, 'a'],
  ['Digit1', US_LAYOUT, '1'],
  ['Backslash', US_LAYOUT, '\\'],
  // The place of the US Z, which types y there: undone is by the place of the US Y.
  ['KeyZ', GERMAN, 'y'],
  ['KeyY', GERMAN, 'z'],
  ['Slash', GERMAN, '-'],
  ['Digit1', FRENCH, '&'],
  ['KeyA', FRENCH, 'q'],
  ['KeyZ', FRENCH, null],
  ['Enter', GERMAN, 'enter'],
  ['NumpadEnter', GERMAN, 'enter'],
  ['ControlRight', GERMAN, 'right_control'],
  ['AltRight', GERMAN, 'alt'],
  ['MetaRight', GERMAN, 'command'],
  ['Numpad7', GERMAN, 'numpad_7'],
  ['F12', GERMAN, 'f12'],
  // robotjs takes ASCII alone.
  ['Semicolon', GERMAN, null],
  ['Minus', GERMAN, null],
  // It would end with them, or press another key.
  ['F13', US_LAYOUT, null],
  ['F24', US_LAYOUT, null],
  ['Pause', US_LAYOUT, null],
  ['PrintScreen', US_LAYOUT, null],
  ['NumLock', US_LAYOUT, null],
  ['NumpadDivide', US_LAYOUT, null],
  ['Power', US_LAYOUT, null],
  ['toString', US_LAYOUT, null],
])('%s in the layout %j is %j', (code, layout, key) => {
  expect(robotKeyOf(code, layout)).toBe(key);
});

it('takes from a page no name of a key for what a key types', () => {
  for (const typed of ['f13', 'audio_mute', 'A', ' ', '', '\u0007', 'ab']) {
    expect(robotKeyOf('KeyA', new Map([['KeyA', typed]])), typed).toBe(null);
  }
  for (const key of ['f13', 'f24', 'audio_mute', 'lights_mon_up', 'capslock', 'printscreen', 'numpad_lock', 'A'])
    expect(isRobotKey(key), key).toBe(false);
});

it('knows the modifiers of both sides', () => {
  expect(modifiersAmong(['right_shift', 'a', 'command', 'shift'])).toEqual(['shift', 'command']);
  expect(modifiersAmong(['right_control', 'alt'])).toEqual(['control', 'alt']);
  expect(modifiersAmong(['a'])).toEqual([]);
});
