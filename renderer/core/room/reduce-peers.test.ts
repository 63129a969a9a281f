import { expect, it } from 'vitest';
import { reducePeers } from './reduce-peers.ts';
import type { Access } from './room-access.ts';
import type { RoomEvent, RoomModel, Stay } from './room-state.ts';

const BASE = 'k'.repeat(43);
const LOCK = 'l'.repeat(43);
const titled = (revision: number, value = 'Stand-up', by = 'anna') => ({
  title: { value, revision, by },
  lock: null,
  listing: null,
});
const locked = (revision: number, value: string | null) => ({
  title: null,
  lock: { value, revision, by: 'anna' },
  listing: null,
});

/** In a room, with these settings from before. */
function inRoom(
  access: Access,
  settings: Stay['settings'] = titled(3),
): (event: Said) => ReturnType<typeof reducePeers> {
  const visit = {
    kind: 'stay',
    phase: 'joined',
    code: 'standup',
    visit: 'visit',
    origin: 'join',
    roster: null,
  } as const;
  const stay: Stay = { ...visit, access, settings, inside: false };
  const model: RoomModel = { membership: stay, hub: { kind: 'lost' } };
  return (event) => reducePeers(model, stay, event);
}
type Said = Extract<RoomEvent, { kind: 'settings' | 'key' | 'met' }>;
const KEYED: Access = { kind: 'key', key: BASE, door: null };

it('[SETTINGS-2] [SETTINGS-5] newer settings are told to all peers, older ones and the same are not', () => {
  const settings = titled(4, 'From a guest without a hub');
  const hear = inRoom(KEYED);
  const { state, effects } = hear({ kind: 'settings', settings });
  expect([state.membership, effects]).toMatchObject([{ settings }, [{ kind: 'tell-settings' }]]);
  for (const old of [titled(3), titled(2, 'Older')])
    expect(hear({ kind: 'settings', settings: old }).effects).toEqual([]);
});

it('[LOCK-1] [LOCK-2] a lock is what the others have to prove from then on, and what the hub’s door is made of', () => {
  const guard = (key: string) => ({
    kind: 'guard',
    room: { code: 'standup', guard: { kind: 'keyed', key, unlocked: BASE } },
  });
  const { effects } = inRoom(KEYED)({ kind: 'settings', settings: locked(1, LOCK) });
  expect(effects.slice(1)).toEqual([guard(LOCK), { kind: 'tell-door' }]);
  const unlocked = inRoom(KEYED, locked(1, LOCK))({ kind: 'settings', settings: locked(2, null) });
  expect(unlocked.effects.slice(1)).toEqual([guard(BASE), { kind: 'tell-door' }]);
});

it('[PASS-4] a key that a peer tells is believed only by who was let in without one', () => {
  const told: Said = { kind: 'key', key: LOCK };
  expect(inRoom(KEYED)(told).effects).toEqual([]);
  expect(inRoom({ kind: 'key', key: null, door: null })(told).effects).toEqual([]);
  const { state, effects } = inRoom({ kind: 'awaited', letInBy: 'anna', called: false, door: null })(told);
  expect(state.membership).toMatchObject({ access: { kind: 'key', key: LOCK } });
  const keyed = { kind: 'keyed', key: LOCK, unlocked: LOCK };
  expect(effects).toEqual([{ kind: 'guard', room: { code: 'standup', guard: keyed } }, { kind: 'tell-door' }]);
});

it('[DOOR-2] whoever has heard somebody in the room does not knock any more', () => {
  expect(inRoom(KEYED)({ kind: 'met' }).state.membership).toMatchObject({ inside: true });
});
