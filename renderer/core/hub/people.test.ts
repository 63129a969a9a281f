import { expect, it } from 'vitest';
import { withAway } from './people.ts';

it.each([
  ['available', 'away'],
  ['in-call', 'in-call'],
  ['do-not-disturb', 'do-not-disturb'],
] as const)('[PEOPLE-4] somebody %s who is away is shown as %s', (activity, shown) => {
  const ann = { peerId: 'ann', name: 'Ann', guest: false, activity };
  expect(withAway([ann], new Set(['ann']))).toEqual([{ ...ann, activity: shown }]);
  expect(withAway([ann], new Set(['bob']))).toEqual([ann]);
});
