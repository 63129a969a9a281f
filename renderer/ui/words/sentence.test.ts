import { expect, it } from 'vitest';
import { listNames, plain, sentence } from './sentence.ts';

it('keeps names apart from what is written around them', () => {
  expect(sentence`${'Ann'} is calling you`).toEqual(['', { name: 'Ann' }, ' is calling you']);
});

it('takes a sentence into another one', () => {
  expect(plain(sentence`For ${listNames(['Ann', 'Ben'])}, from ${'Cleo'}.`)).toBe('For Ann and Ben, from Cleo.');
});

it.each([
  [[], ''],
  [['Ann'], 'Ann'],
  [['Ann', 'Ben'], 'Ann and Ben'],
  [['Ann', 'Ben', 'Cleo'], 'Ann, Ben and Cleo'],
])('lists names: %j', (names, expected) => {
  expect(plain(listNames(names))).toBe(expected);
});
