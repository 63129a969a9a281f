import { expect, it } from 'vitest';
import { FoundThere } from './found-there.ts';

it('knows who was there for the first ten seconds of a visit, until they go', () => {
  const found = new FoundThere();
  found.follow('visit', ['anna', 'ben'], 1_000);
  found.follow('visit', ['anna', 'cara'], 2_000);
  found.follow('visit', ['anna', 'ben', 'cara'], 3_000);
  expect(['anna', 'ben', 'cara'].map((peerId) => found.has(peerId, 10_999))).toEqual([true, false, false]);
  expect(found.has('anna', 11_000), 'a hub that names somebody beforehand hides no arrival').toBe(false);
  found.follow('next', ['ben'], 20_000);
  expect(['anna', 'ben'].map((peerId) => found.has(peerId, 20_000))).toEqual([false, true]);
});
