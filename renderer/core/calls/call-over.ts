import type { Notices } from '../notices.ts';
import type { RecentCalls } from '../recents/recent-calls.ts';
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
