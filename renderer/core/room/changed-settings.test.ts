import { describe, expect, it } from 'vitest';
import { type Listing, listingOf } from '../../../signaling/protocol/index.ts';
import { changedSettings } from './changed-settings.ts';

const [ANN, BEN] = ['a'.repeat(22), 'b'.repeat(22)] as const;

describe('[SETTINGS-8] a room that is locked and unlocked again', () => {
  it.each<[Listing, Listing]>([
    ['open', 'ask'],
    ['ask', 'ask'],
    ['hidden', 'hidden'],
  ])('and was %s before is %s then, whoever unlocks it', (before, after) => {
    const listed = changedSettings(null, ANN, { listing: before });
    const locked = changedSettings(listed, ANN, { locked: true });
    expect([listingOf(listed), listingOf(locked)]).toEqual([before, after]);
    expect(listingOf(changedSettings(locked, BEN, { locked: false }))).toBe(after);
  });
});
