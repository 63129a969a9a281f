import { expect, it } from 'vitest';
import { messageLine } from './chat.ts';
import { plain } from './sentence.ts';

it.each([
  ['Good morning', 'Ann: Good morning'],
  ['One\nTwo\t three', 'Ann: One Two three'],
  ['x'.repeat(140), `Ann: ${'x'.repeat(140)}`],
  ['x'.repeat(141), `Ann: ${'x'.repeat(139)}…`],
  // No character of two UTF-16 units is cut in half.
  ['👍'.repeat(141), `Ann: ${'👍'.repeat(139)}…`],
])('a message in one line: %j', (text, line) => {
  expect(plain(messageLine('Ann', text))).toBe(line);
});
