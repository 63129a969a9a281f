import { type EventPayload, LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { StatusText } from '../model.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Value } from '../value.ts';
import { fromTold } from './status-text.ts';

type Statuses = ReadonlyMap<string, StatusText>;

/** What the others say of themselves; nothing without a hub (SPEC.md [PEOPLE-5]). */
export function followStatuses(hub: HubLine, scope: Scope): ReadableStore<Statuses> {
  const statuses = new Value<Statuses>(new Map());
  scope.add(hub.changes.add(() => statuses.set(new Map())));
  const apply = (change: EventPayload<'people-status'>) =>
    statuses.update((before) => applied(before, change, Date.now()));
  scope.add(hub.on('people-status', apply));
  // Whoever is back after that is somebody new to the hub, which then has nothing to take back.
  scope.add(hub.on('people', ({ removed }) => apply({ told: [], cleared: removed })));
  return statuses.store;
}

/** No more than there are people. @param now Unix time, ms */
function applied(statuses: Statuses, { told, cleared }: EventPayload<'people-status'>, now: number): Statuses {
  const after = new Map(statuses);
  for (const peerId of cleared) after.delete(peerId);
  for (const { peerId, status } of told)
    if (after.has(peerId) || after.size < LIMITS.people) after.set(peerId, fromTold(status, now));
  return after;
}
