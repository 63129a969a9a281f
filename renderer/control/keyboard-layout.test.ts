import { expect, it } from 'vitest';
import { keyboardLayout } from './keyboard-layout.ts';

const navigatorWith = (getLayoutMap: () => Promise<ReadonlyMap<string, string>>) => ({ keyboard: { getLayoutMap } });

it('is what the keys type, as far as that is one character', async () => {
  const map = new Map([
    ['KeyY', 'z'],
    ['Semicolon', 'ö'],
    ['KeyB', 'لا'],
    ['KeyC', ''],
  ]);
  expect(await keyboardLayout(navigatorWith(() => Promise.resolve(map)))).toEqual([
    ['KeyY', 'z'],
    ['Semicolon', 'ö'],
  ]);
});

it.each([
  ['has no such API', {}],
  ['refuses it', navigatorWith(() => Promise.reject(new Error('no')))],
])('is not known where a browser %s', async (_what, navigator) => {
  expect(await keyboardLayout(navigator)).toEqual([]);
});
