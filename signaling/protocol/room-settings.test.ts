import { describe, expect, it } from 'vitest';
import { newerSettings, type RoomSettings } from './room-settings.ts';

const LOCK = 'k'.repeat(43);
const settings = (revision: number, by: string, lock: string | null, title = ''): RoomSettings => ({
  revision,
  by,
  title,
  lock,
});

describe('[SETTINGS-2] of two versions of the settings', () => {
  const locked = settings(5, 'ann', LOCK);

  it.each([
    ['the higher revision counts, also without a lock', locked, settings(6, 'ann', null), 1],
    ['a lock counts that was made while somebody else gave a name', locked, settings(5, 'zoe', null, 'Lunch'), 0],
    ['the higher peer id counts of two with a lock', locked, settings(5, 'zoe', 'l'.repeat(43)), 1],
    ['the higher peer id counts of two without one', settings(5, 'zoe', null), settings(5, 'ann', null), 0],
  ])('%s, in whatever order they are heard', (_what, one, other, newer) => {
    expect(newerSettings(one, other)).toBe([one, other][newer]);
    expect(newerSettings(other, one)).toBe([one, other][newer]);
  });
});
