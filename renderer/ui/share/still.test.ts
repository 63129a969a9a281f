import { expect, it } from 'vitest';
import { stillFileName } from './still.ts';

const AT = new Date(2026, 10, 7, 9, 5, 3);

it.each([
  ['Tomás Rivera', 'Tomás Rivera'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\<x>|"?*', 'C Windows x'],
  ['.bashrc', 'bashrc'],
  ['photo\u202Egpj.exe', 'photo gpj exe'],
  ['line\nbreak\u0000\tand  spaces', 'line break and spaces'],
  ['李小龙', '李小龙'],
  ['...', 'Earshot'],
  ['', 'Earshot'],
  ['x'.repeat(500), 'x'.repeat(48)],
  // Not half of a letter.
  ['😀'.repeat(64), '😀'.repeat(48)],
])('a still of what %j shares is a file that every system takes', (sharer, name) => {
  expect(stillFileName(sharer, AT)).toBe(`${name} 2026-11-07 09.05.03.png`);
});
