import { describe, expect, it } from 'vitest';
import { keptRoomName, keptRoomsIn, withKeptRoom, type KeptRoom } from './kept-room.ts';
import { LIMITS } from './limits.ts';
import { lockOf, titleOf, type RoomSettings } from './room-settings.ts';

const KEY = 'A'.repeat(43);
const LOCK = 'B'.repeat(42) + 'A';
const BY = 'b'.repeat(22);

function kept(n: number, change: Partial<KeptRoom> = {}): KeptRoom {
  return { code: `room-${n}`, key: KEY, settings: null, ownName: '', keptAt: 1_000 + n, ...change };
}

function settings(title: string, lock: string | null, revision = 1): RoomSettings {
  const by = BY;
  return { title: { value: title, revision, by }, lock: { value: lock, revision, by }, listing: null };
}

describe('[KEPT-1] rooms that are kept', () => {
  it('stand in the order in which they were kept, each once', () => {
    const rooms = [kept(2), kept(1)].reduce(withKeptRoom, []);
    expect(withKeptRoom(rooms, kept(1, { ownName: 'Coffee' }))).toEqual([kept(1, { ownName: 'Coffee' }), kept(2)]);
  });

  it('are so many at most; those that are there can still be changed', () => {
    const full = Array.from({ length: LIMITS.keptRooms }, (_, n) => kept(n));
    expect(withKeptRoom(full, kept(99))).toEqual(full);
    expect(withKeptRoom(full, kept(3, { ownName: 'Coffee' }))[3]?.ownName).toBe('Coffee');
  });

  it('are read one by one: what cannot be understood is left out', () => {
    const broken = [
      7,
      null,
      { ...kept(2), key: 'short' },
      { ...kept(3), ownName: 'Cof\u202efee' },
      { ...kept(4), ownName: 'x'.repeat(LIMITS.roomTitleLength + 1) },
      { ...kept(5), keptAt: 0.5 },
      { ...kept(6), more: 1 },
    ];
    expect(keptRoomsIn([...broken, kept(1)])).toEqual([kept(1)]);
    for (const none of [null, {}, 'rooms']) expect(keptRoomsIn(none)).toEqual([]);
  });

  it('go by the own name, else by the title', () => {
    expect(keptRoomName(kept(1, { ownName: 'Coffee', settings: settings('Design', null) }))).toBe('Coffee');
    expect(keptRoomName(kept(1, { settings: settings('Design', null) }))).toBe('Design');
    expect(keptRoomName(kept(1))).toBe('');
  });
});

describe('[KEPT-3] the settings of a room that is kept', () => {
  const locked = [kept(1, { settings: settings('Design', LOCK, 2) })];

  it('are not undone by somebody who missed the last change', () => {
    const [room] = withKeptRoom(locked, kept(1, { settings: settings('Old', null, 1) }));
    expect([lockOf(room!.settings), titleOf(room!.settings)]).toEqual([LOCK, 'Design']);
    expect(lockOf(withKeptRoom(locked, kept(1))[0]!.settings)).toBe(LOCK);
  });

  it('follow a newer change', () => {
    const [room] = withKeptRoom(locked, kept(1, { settings: settings('New', null, 3) }));
    expect([lockOf(room!.settings), titleOf(room!.settings)]).toEqual([null, 'New']);
  });

  it('are those of its key alone', () => {
    const another = kept(1, { key: LOCK, settings: settings('Other', null) });
    expect(withKeptRoom(locked, another)).toEqual([another]);
  });
});
