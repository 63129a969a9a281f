import { expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { HoldingParts, MadeHolding } from './holding.ts';
import { LateHolding } from './late-holding.ts';

const CLEO = { peerId: 'cleo', name: 'Cleo' };

function rig(load: () => Promise<{ makeHolding: () => MadeHolding }>) {
  const listeners = new Map<string, (payload: unknown) => void>();
  const hub = {
    changes: new Listeners<{ kind: 'online' | 'lost' }>(),
    on(event: string, listener: (payload: unknown) => void) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  const room = { membership: { kind: 'stay' }, isInside: true, changes: new Listeners<void>() };
  // The few parts that it looks at itself.
  const parts = { hub, room, view: { publishSoon: () => undefined } } as unknown as HoldingParts;
  new LateHolding(load).start(parts, new Scope());
  return { hub, room, calls: () => listeners.get('second-call')?.({ from: CLEO, guest: false }) };
}

function made() {
  const secondCall = vi.fn();
  return { secondCall, module: { makeHolding: () => ({ secondCall }) as unknown as MadeHolding } };
}

const settled = () => new Promise<void>((done) => setImmediate(done));

it('[SECOND-1] keeps who calls until that can be looked at, and the person is in their room', async () => {
  const { secondCall, module } = made();
  const ben = rig(() => Promise.resolve(module));
  ben.room.isInside = false;
  ben.calls();
  ben.hub.changes.emit({ kind: 'online' });
  ben.calls();
  await settled();
  expect(secondCall).not.toHaveBeenCalled();
  ben.room.isInside = true;
  ben.room.changes.emit();
  expect(secondCall.mock.calls).toEqual([[{ ...CLEO, guest: false }], [{ ...CLEO, guest: false }]]);
});

it('[SECOND-1] is loaded with the next hub where it could not be', async () => {
  const { secondCall, module } = made();
  let isBroken = true;
  const ben = rig(() => (isBroken ? Promise.reject(new Error('not there')) : Promise.resolve(module)));
  ben.hub.changes.emit({ kind: 'online' });
  await settled();
  isBroken = false;
  ben.hub.changes.emit({ kind: 'lost' });
  ben.hub.changes.emit({ kind: 'online' });
  await settled();
  ben.calls();
  expect(secondCall).toHaveBeenCalledOnce();
});

it('[SECOND-1] keeps a bounded number, and none of a hub that is lost', async () => {
  const { secondCall, module } = made();
  const ben = rig(() => Promise.resolve(module));
  for (let count = 0; count < 1_000; count++) ben.calls();
  ben.hub.changes.emit({ kind: 'online' });
  await settled();
  expect(secondCall.mock.calls.length).toBeLessThan(20);
  const other = made();
  const cara = rig(() => Promise.resolve(other.module));
  cara.calls();
  cara.hub.changes.emit({ kind: 'lost' });
  cara.hub.changes.emit({ kind: 'online' });
  await settled();
  expect(other.secondCall).not.toHaveBeenCalled();
});
