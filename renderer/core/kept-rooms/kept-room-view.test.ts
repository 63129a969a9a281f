import { describe, expect, it } from 'vitest';
import { LIMITS, type KeptRoom, type Listing } from '../../../signaling/protocol/index.ts';
import type { NearbyRoom } from '../model.ts';
import { viewOf } from './kept-room-view.ts';

const KEY = 'A'.repeat(43);

function room(change: Partial<KeptRoom> = {}, listing: Listing = 'ask'): KeptRoom {
  const settings = { title: null, lock: null, listing: { value: listing, revision: 1, by: 'b'.repeat(22) } };
  return { code: 'design', key: KEY, settings, ownName: '', keptAt: 1, ...change };
}

function listed(id: string): NearbyRoom {
  return { id, title: 'As the hub says', listing: 'ask', people: ['ben'], since: 7 };
}

const companyOf = (kept: KeptRoom, id: string | null, rooms: readonly NearbyRoom[] | null) =>
  viewOf(kept, id, { rooms, origin: null }).company;

describe('[KEPT-2] who is in a kept room', () => {
  it('is who the list has in the room of its id, by no other name than the kept one', () => {
    const seen = { rooms: [listed('other'), listed('own')], origin: null };
    expect(viewOf(room({ ownName: 'Coffee' }), 'own', seen)).toMatchObject({
      name: 'Coffee',
      company: { kind: 'people', people: ['ben'], since: 7 },
    });
  });

  it('is nobody only where somebody would be seen', () => {
    const full = Array.from({ length: LIMITS.listedRooms }, (_, n) => listed(`${n}`));
    expect(companyOf(room(), 'own', [listed('other')])).toEqual({ kind: 'nobody' });
    expect(companyOf(room(), 'own', null)).toEqual({ kind: 'unknown' });
    expect(companyOf(room(), null, [])).toEqual({ kind: 'unknown' });
    expect(companyOf(room(), 'own', full)).toEqual({ kind: 'unknown' });
    expect(companyOf(room({}, 'hidden'), 'own', [])).toEqual({ kind: 'unseen' });
    expect(companyOf(room({ key: null }), null, [])).toEqual({ kind: 'unknown' });
  });

  it('is seen again once its people show it', () => {
    expect(companyOf(room({}, 'hidden'), 'own', [listed('own')])).toMatchObject({ kind: 'people' });
  });
});

it('[KEPT-1] its link has the key that it has unlocked, and there is none without an address', () => {
  expect(viewOf(room(), null, { rooms: null, origin: null }).link).toBeNull();
  expect(viewOf(room(), null, { rooms: null, origin: 'https://hub' }).link).toBe(`https://hub/j/#design/${KEY}`);
});
