import { expect, it } from 'vitest';
import { newAfter } from './new-after.ts';

const MESSAGES = ['a', 'b', 'own', 'c'].map((id) => ({ id, own: id === 'own' }));

it.each([
  ['c', 0],
  ['a', 2],
  ['gone by now', 3],
])('after %s there are %i new messages of others', (id, count) => {
  expect(newAfter(MESSAGES, id)).toBe(count);
});
