import { expect, it } from 'vitest';
import { MACOS, WINDOWS } from './robot-system.ts';

it.each([
  ['a', [0x61], [0x61]],
  ['ü', [0xfc], [0xfc]],
  ['你', [0x4f60], [0x4f60]],
  // macOS types none of these: programs join no halves.
  ['😀', [0xd83d, 0xde00], []],
])('%s is typed by these numbers', (character, onWindows, onMacos) => {
  expect(WINDOWS.unitsOf(character)).toEqual(onWindows);
  expect(MACOS.unitsOf(character)).toEqual(onMacos);
});
