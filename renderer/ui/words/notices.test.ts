import { expect, it } from 'vitest';
import { noticeLine } from './notices.ts';
import { plain } from './sentence.ts';

const ANNA = { peerId: 'anna', name: 'Anna' };
const BEN = { peerId: 'ben', name: 'Ben' };

it.each([
  ['self' as const, 'You removed Ben from the room.'],
  [ANNA, 'Anna removed Ben from the room.'],
  [null, 'Ben was removed from the room.'],
])('says who removed somebody, as far as that is known', (by, line) => {
  expect(plain(noticeLine({ kind: 'person-removed', who: BEN, by }, ({ name }) => name))).toBe(line);
});
