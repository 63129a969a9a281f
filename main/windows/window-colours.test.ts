import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WINDOW_COLOURS } from './window-colours.ts';

const TOKENS = readFileSync('renderer/ui/design/tokens.css', 'utf8');

it.each(Object.entries(WINDOW_COLOURS))('a window begins with the colour that its page has: %s', (token, colours) => {
  expect(TOKENS).toContain(`${token}: light-dark(${colours.light}, ${colours.dark});`);
});
