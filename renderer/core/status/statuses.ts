import type { EventPayload } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { followTold } from '../hub/follow-told.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { StatusText } from '../model.ts';
import type { ReadableStore } from '../readable-store.ts';
import { fromTold } from './status-text.ts';

type Told = EventPayload<'people-status'>['told'][number];

/** What the others say of themselves; nothing without a hub (SPEC.md [PEOPLE-5]). */
export function followStatuses(hub: HubLine, scope: Scope): ReadableStore<ReadonlyMap<string, StatusText>> {
  return followTold(
    hub,
    {
      listen: (apply) => hub.on('people-status', apply),
      valueOf: ({ status }: Told) => fromTold(status, Date.now()),
    },
    scope,
  );
}
