import { expect, it } from 'vitest';
import { latinKey } from './latin-key.ts';

it.each([
  ['US', 'm', 'KeyM', null],
  ['Dvorak: M is where M is, V is on the key marked .', 'v', 'Period', null],
  ['French: the key of a US M makes a comma', ',', 'KeyM', null],
  ['Russian', 'ь', 'KeyM', 'm'],
  ['Russian, Shift', 'Ь', 'KeyM', 'm'],
  ['Hebrew', 'ך', 'KeyL', 'l'],
  ['French, digits without Shift', 'à', 'Digit0', '0'],
  ['French, digits without Shift', '&', 'Digit1', '1'],
  ['German letters beside the others', 'ö', 'Semicolon', null],
])('%s: %s on %s is %s', (_layout, key, code, expected) => {
  expect(latinKey({ key, code })).toBe(expected);
});
