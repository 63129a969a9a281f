import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Doorkeeper } from '../link/doorkeeper.ts';
import { Topic } from '../link/topic.ts';
import type { Knocker } from '../model.ts';
import { Knocks, type KnocksDeps } from './knocks.ts';

const BEN = { peerId: 'ben'.padEnd(22, '0'), name: 'Ben' };

let scope: Scope;
beforeEach(() => void (scope = new Scope()));
afterEach(() => scope.end());

/** In a room from which Ben was removed. */
function inRoom(removals: { isMaker: boolean; mayCome?: boolean }) {
  const knocked = new Listeners<{ from: typeof BEN; guest: boolean }>();
  const doorkeeper = new Doorkeeper(() => []);
  doorkeeper.refuse([BEN.peerId]);
  const request = vi.fn<(name: string) => void>();
  const deps = {
    hub: {
      on: (event: string, listener: never) => (event === 'knock' ? knocked.add(listener) : () => undefined),
      request,
    },
    topic: new Topic<never>(),
    doorkeeper,
    blockedPeople: { has: () => false },
    room: { isInside: true },
    removals: { isMaker: removals.isMaker, letInAgain: () => Promise.resolve(removals.mayCome) },
    holding: { expects: () => false },
  } as unknown as KnocksDeps;
  const knocks = new Knocks(deps, scope);
  return {
    knocks,
    knock: () => knocked.emit({ from: BEN, guest: false }),
    asked: () => knocks.value.get().map(({ name }: Knocker) => name),
    told: () => request.mock.calls.map(([name]) => name),
  };
}

it.each([
  [true, ['Ben']],
  [false, []],
])('[REMOVE-3] asks who made the room (%s), and nobody else, about somebody who was removed', (isMaker, asked) => {
  const room = inRoom({ isMaker });
  room.knock();
  expect(room.asked()).toEqual(asked);
});

it.each([
  [true, [], ['admit']],
  [false, ['Ben'], []],
])('[REMOVE-5] lets in who may come once that was taken back (%s), and nobody else', async (mayCome, asked, told) => {
  const room = inRoom({ isMaker: true, mayCome });
  room.knock();
  await room.knocks.admit(BEN.peerId);
  expect([room.asked(), room.told()]).toEqual([asked, told]);
});
