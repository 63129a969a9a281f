import type { Caller } from '../model.ts';
import type { LateRemovals } from '../removing/late-removals.ts';
import { callOver, type CallOverDeps } from './call-over.ts';

export interface RingRemovedDeps extends CallOverDeps {
  removals: Pick<LateRemovals, 'keepsOut' | 'letInAgain'>;
}

/**
 * Somebody is to be rung into the room from which they were removed: nobody would see them there. Whom this person removed is let in again
 * by that; whom somebody else did is not rung, and the person is told why (SPEC.md [REMOVE-5]).
 */
export async function ringRemoved(person: Caller, ring: () => void, deps: RingRemovedDeps): Promise<void> {
  if (await deps.removals.letInAgain(person.peerId)) ring();
  else callOver({ direction: 'outgoing', person, outcome: 'removed' }, deps);
}
