import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { fail, LIMITS, type Listing, ok } from '../../../signaling/protocol/index.ts';
import type { HubConnectionState, HubLine } from '../hub/hub-line.ts';
import type { Membership } from '../room/room-state.ts';
import { tellOfOwnRoom } from './own-room.ts';

const ONLINE: HubConnectionState = { kind: 'online', hubId: 'hub', peerId: 'me' };
const GAP = LIMITS.listedRoomsGapMs;

let scope: Scope;
beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
});
afterEach(() => {
  scope.end();
  vi.useRealTimers();
});

function inRoom(listing: Listing): Membership {
  return {
    kind: 'stay',
    phase: 'joined',
    code: 'code',
    visit: 'visit',
    origin: 'join',
    access: { kind: 'key', key: null, door: null },
    inside: true,
    settings: { title: null, lock: null, listing: { value: listing, revision: 1, by: 'me' } },
    roster: { hubId: 'hub', roster: { code: 'code', revision: 1, members: [], elsewhere: false } },
  };
}

/** Tells a hub that answers as `isTaken` says. */
function telling(isTaken: () => boolean | Promise<boolean>) {
  const told: string[] = [];
  const room: { membership: Membership; changes: Listeners<void> } = {
    membership: inRoom('hidden'),
    changes: new Listeners<void>(),
  };
  const hub = {
    connectionState: ONLINE,
    changes: new Listeners<HubConnectionState>(),
    knows: () => true,
    request: (async (_name: string, { listing }: { listing: Listing }) => {
      told.push(listing);
      return (await isTaken()) ? ok({}) : fail('rate-limited', 'Too many.');
    }) as unknown as HubLine['request'],
  };
  tellOfOwnRoom(hub, room, scope);
  room.changes.emit();
  return { told, room, hub };
}

it('[ROOMS-1] a hub that refuses what it is told is told again, once a second, until it takes it', async () => {
  let refused = 0;
  const { told } = telling(() => (refused += 1) > 2);
  await vi.advanceTimersByTimeAsync(GAP - 1);
  expect(told).toEqual(['hidden']);
  await vi.advanceTimersByTimeAsync(GAP);
  expect(told).toEqual(['hidden', 'hidden']);
  await vi.advanceTimersByTimeAsync(10 * GAP);
  expect(told).toEqual(['hidden', 'hidden', 'hidden']);
});

it('[ROOMS-1] a refusal that comes when the session has ended is the last of it', async () => {
  let refuse: (() => void) | undefined;
  const { told } = telling(() => new Promise((resolve) => (refuse = () => resolve(false))));
  // Long after the time in which nothing is told again anyhow.
  await vi.advanceTimersByTimeAsync(2 * GAP);
  scope.end();
  refuse?.();
  await vi.advanceTimersByTimeAsync(10 * GAP);
  expect(told).toEqual(['hidden']);
});

it.each<[string, (made: ReturnType<typeof telling>) => void]>([
  ['the room was left', ({ room }) => (room.membership = { kind: 'none' })],
  ['the hub is gone', ({ hub }) => (hub.connectionState = { kind: 'lost' })],
  ['the session ended', () => scope.end()],
])('[ROOMS-1] not once %s', async (_what, end) => {
  const made = telling(() => false);
  await vi.advanceTimersByTimeAsync(GAP / 2);
  end(made);
  await vi.advanceTimersByTimeAsync(10 * GAP);
  expect(made.told).toEqual(['hidden']);
});
