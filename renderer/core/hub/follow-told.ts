import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Value } from '../value.ts';
import type { HubLine } from './hub-line.ts';

interface Change<Told> {
  told: readonly Told[];
  /** Peer ids. */
  cleared: readonly string[];
}

interface Following<Told, T> {
  /** To the hub's event. */
  listen: (apply: (change: Change<Told>) => void) => () => void;
  /** What is kept of it. */
  valueOf: (told: Told) => T;
  /** Whether it still counts while there is no hub. The next one tells all of it anew. */
  outlivesHub?: boolean;
}

/** What hubs tell of each of the others beside the list of people, by peer id. */
export function followTold<Told extends { peerId: string }, T>(
  hub: Pick<HubLine, 'changes' | 'on'>,
  { listen, valueOf, outlivesHub = false }: Following<Told, T>,
  scope: Scope,
): ReadableStore<ReadonlyMap<string, T>> {
  const values = new Value<ReadonlyMap<string, T>>(new Map());
  /** No more than there are people. */
  function apply({ told, cleared }: Change<Told>): void {
    const after = new Map(values.get());
    for (const peerId of cleared) after.delete(peerId);
    for (const one of told)
      if (after.has(one.peerId) || after.size < LIMITS.people) after.set(one.peerId, valueOf(one));
    values.set(after);
  }
  scope.add(hub.changes.add(({ kind }) => (outlivesHub && kind !== 'online') || values.set(new Map())));
  scope.add(listen(apply));
  // Whoever is back after that is somebody new to the hub, which then has nothing to take back.
  scope.add(hub.on('people', ({ removed }) => apply({ told: [], cleared: removed })));
  return values.store;
}
