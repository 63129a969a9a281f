import { expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { parsePreferences } from '../preferences.ts';
import { withVolume } from './volumes.ts';

const ANNA = 'A'.repeat(22);
const BEN = 'B'.repeat(22);

it('a volume is kept for its person, within 0 to 200 %, and not at all where it is as it comes', () => {
  const loud = withVolume([], ANNA, 250);
  expect(loud).toEqual([{ peerId: ANNA, percent: LIMITS.volumePercent }]);
  expect(withVolume(loud, BEN, -1)).toEqual([...loud, { peerId: BEN, percent: 0 }]);
  expect(withVolume(loud, ANNA, 100)).toEqual([]);
});

it('of more people than are kept the newest are', () => {
  const many = Array.from({ length: LIMITS.volumes }, (_, index) => ({ peerId: String(index), percent: 50 }));
  const after = withVolume(many, ANNA, 150);
  expect(after).toHaveLength(LIMITS.volumes);
  expect([after[0]?.peerId, after.at(-1)?.peerId]).toEqual(['1', ANNA]);
});

it('what was kept and cannot be read is left out', () => {
  const volumes = [{ peerId: ANNA, percent: 150 }, { peerId: BEN, percent: 900 }, { peerId: '<b>', percent: 50 }, null];
  expect(parsePreferences(JSON.stringify({ volumes })).volumes).toEqual([volumes[0]]);
  expect(parsePreferences(JSON.stringify({ volumes: 7 })).volumes).toEqual([]);
});
