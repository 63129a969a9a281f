import { expect, it } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Doorkeeper } from '../link/doorkeeper.ts';
import { Topic } from '../link/topic.ts';
import type { Knocker } from '../model.ts';
import { Knocks, type KnocksDeps } from './knocks.ts';

const BEN = { peerId: 'ben'.padEnd(22, '0'), name: 'Ben' };

it.each([
  [true, ['Ben']],
  [false, []],
])('[REMOVE-3] asks who made the room (%s), and nobody else, about somebody who was removed', (isMaker, asked) => {
  const knocked = new Listeners<{ from: typeof BEN; guest: boolean }>();
  const doorkeeper = new Doorkeeper(() => []);
  doorkeeper.refuse([BEN.peerId]);
  const deps = {
    hub: { on: (event: string, listener: never) => (event === 'knock' ? knocked.add(listener) : () => undefined) },
    topic: new Topic<never>(),
    doorkeeper,
    blockedPeople: { has: () => false },
    room: { isInside: true },
    removals: { isMaker },
    holding: { expects: () => false },
  } as unknown as KnocksDeps;
  const scope = new Scope();
  const knocks = new Knocks(deps, scope);
  knocked.emit({ from: BEN, guest: false });
  expect(knocks.value.get().map(({ name }: Knocker) => name)).toEqual(asked);
  scope.end();
});
