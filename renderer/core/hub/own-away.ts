import { AWAY } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { HubLine } from './hub-line.ts';

/** Keeps the hub told whether this person is away, where it knows what that is (SPEC.md [PEOPLE-4]). */
export function tellWhenAway(hub: HubLine, away: ReadableStore<boolean>, scope: Scope): void {
  // A hub keeps what it was told while this client's connection is lost.
  let isTold = false;
  function tell(): void {
    const isAway = away.getState();
    if (!hub.knows(AWAY) || (!isAway && !isTold)) return;
    isTold = isAway;
    void hub.request('away', { away: isAway });
  }
  scope.add(hub.changes.add((state) => state.kind === 'online' && tell()));
  scope.add(away.subscribe(tell));
}
