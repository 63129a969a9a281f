import type { Caller } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { RecentCalls } from '../recents/recent-calls.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { CallEnd } from './call-state.ts';

export interface CallOverDeps {
  notices: Pick<Notices, 'notify'>;
  recents: Pick<RecentCalls, 'over' | 'missedOf'>;
}

/** Keeps a call that is over or was answered, and tells the person of what they missed or what did not come about. */
export function callOver(end: CallEnd, { notices, recents }: CallOverDeps): void {
  recents.over(end);
  const { person, direction, outcome } = end;
  if (outcome === 'missed' || outcome === 'silenced')
    notices.notify({ kind: 'missed-call', from: person, count: recents.missedOf(person.peerId) });
  else if (direction === 'outgoing' && outcome !== 'answered' && outcome !== 'cancelled')
    notices.notify({ kind: 'call-failed', to: person, reason: outcome });
}

/** The hub did not let them ring: the person is busy, or does not want to be disturbed. */
export function missedAtHub(from: Caller, deps: CallOverDeps & { blockedPeople: Pick<BlockedPeople, 'has'> }): void {
  if (!deps.blockedPeople.has(from.peerId))
    callOver({ direction: 'incoming', person: from, outcome: 'silenced' }, deps);
}
