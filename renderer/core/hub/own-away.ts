import { AWAY } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { HubLine } from './hub-line.ts';

/** Keeps the hub told whether this person is away, where it knows what that is (SPEC.md [PEOPLE-4]). */
export function tellWhenAway(hub: HubLine, away: ReadableStore<boolean>, scope: Scope): void {
  // A hub keeps what it was told while this client's connection is lost, perhaps also what it did not answer.
  let mayBeAway = false;
  let asked = 0;
  async function tell(): Promise<void> {
    const isAway = away.getState();
    if (!hub.knows(AWAY) || (!isAway && !mayBeAway)) return;
    mayBeAway = true;
    asked += 1;
    const mine = asked;
    const answer = await hub.request('away', { away: isAway });
    if (answer.ok && mine === asked) mayBeAway = isAway;
  }
  scope.add(hub.changes.add((state) => state.kind === 'online' && void tell()));
  scope.add(away.subscribe(() => void tell()));
}
