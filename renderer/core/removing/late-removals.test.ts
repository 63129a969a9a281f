import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { Doorkeeper } from '../link/doorkeeper.ts';
import { Topic } from '../link/topic.ts';
import { newRoomKey } from '../room/room-key.ts';
import { LateRemovals } from './late-removals.ts';
import { RemovalMemory } from './removal-memory.ts';
import { sealRemoval } from './removal-seal.ts';

const [anna, ben, cara] = [keyOf('Anna'), keyOf('Ben'), keyOf('Cara')];

let scope: Scope;
beforeEach(() => void (scope = new Scope()));
afterEach(() => scope.end());

/** Somebody's page that was loaded again in Anna's room, from which she removed Ben. */
async function reloaded(self: typeof anna, { isKnocking = false } = {}) {
  const key = newRoomKey(anna.peerId);
  const tab = fakeStorage();
  new RemovalMemory(tab).write(key, [
    await sealRemoval(anna.signer, key, { peerId: ben.peerId, revision: 1, removed: true }),
  ]);
  const changes = new Listeners<void>();
  const topic = new Topic<never>();
  const knocks = { isKnocking: () => isKnocking, admit: vi.fn(() => Promise.resolve()) };
  const deps = {
    platform: { ...self, storage: { tab } },
    room: { membership: { kind: 'stay', access: { kind: 'key', key, door: null } }, isInside: true, changes },
    mesh: { peers: [], onChange: new Listeners<void>(), doorkeeper: new Doorkeeper(() => []), topic: () => topic },
    others: () => [],
    notices: { notify: vi.fn(), dropIf: vi.fn() },
    knocks,
  };
  const removals = new LateRemovals();
  const api = removals.start(deps as unknown as Parameters<LateRemovals['start']>[0], scope);
  changes.emit();
  return { removals, api, knocks };
}

it.each([
  ['the maker', anna, true],
  ['nobody else', cara, false],
])(
  '[REMOVE-5] %s lets in again whom the maker removed, also before what knows of it is loaded',
  async (_, self, mayCome) => {
    const { removals } = await reloaded(self);
    expect(await removals.letInAgain(ben.peerId)).toBe(mayCome);
    expect(removals.keepsOut(ben.peerId)).toBe(!mayCome);
  },
);

it('[REMOVE-5] who knocks when it is taken back is let in as at any knock', async () => {
  const { api, knocks } = await reloaded(anna, { isKnocking: true });
  api.letInAgain(ben.peerId);
  expect(knocks.admit).toHaveBeenCalledExactlyOnceWith(ben.peerId);
});
