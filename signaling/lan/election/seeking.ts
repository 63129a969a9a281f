import { type HubPlace, LAN_TIMES, type LanStatus } from '../../protocol/index.ts';
import { placeId } from '../place-id.ts';
import { type LanEvent, MAX_HOPS, type Seeking, type Self, type Step, stepTo } from './node-state.ts';
import { isServing, referralOf } from './rank.ts';
import { ask, endRound, follow, serve } from './transitions.ts';

/** A seeking node follows the first hub that it finds serving, or serves when its turn comes. See SPEC.md [ELECT-6]. */
export function reduceSeeking(self: Self, state: Seeking, event: LanEvent): Step {
  switch (event.kind) {
    case 'probed': {
      const { place, result, now } = event;
      if (result.kind !== 'hub') return failed(self, state, place, now);
      if (isServing(result.status)) return follow(state.term, place, result.status, state.before, now);
      const next = answered(self, state, place.keyPin, now);
      return stepTo(next.state, ...next.effects, ...referrals(self, state, result.status, event.hops));
    }
    case 'wake':
      if (event.now >= state.giveUpAt) return giveUp(self, state, event.now);
      return state.retryAt !== null && event.now >= state.retryAt ? retry(state) : stepTo(state);
    case 'chosen':
      return follow(state.term, event.place, event.status, state.before, event.now);
    case 'status-received':
    case 'feed-ended':
    case 'hub-elsewhere':
    case 'suspected':
    case 'successor-named':
    case 'handed-over':
      return stepTo(state);
  }
}

/** Removes a standby that did not answer at its listed address; other addresses may be false claims. */
function failed(self: Self, state: Seeking, place: HubPlace, now: number): Step {
  const before = state.before.filter((other) => placeId(other) !== placeId(place));
  return before.length === state.before.length
    ? stepTo(state)
    : answered(self, { ...state, before }, place.keyPin, now);
}

function answered(self: Self, state: Seeking, keyPin: string, now: number): Step {
  if (!state.waiting.includes(keyPin)) return stepTo(state);
  const waiting = state.waiting.filter((waitedFor) => waitedFor !== keyPin);
  const next = { ...state, waiting };
  return waiting.length > 0 ? stepTo(next) : endRound(self, next, now);
}

/** Follows a hub's referral, unless it leads to the lost hub at its old address, which is probed anyway. */
function referrals(self: Self, { lost }: Seeking, status: LanStatus, hops: number): Step['effects'] {
  const place = referralOf(status);
  if (place === null || place.keyPin === self.keyPin || place.url === lost?.url || hops >= MAX_HOPS) return [];
  return [{ kind: 'probe', place, hops: hops + 1, lost }];
}

function retry(state: Seeking): Step {
  return ask(state, state.lost === null ? state.before : [...state.before, state.lost]);
}

function giveUp(self: Self, state: Seeking, now: number): Step {
  if (self.keyPin !== null) return serve(state.term + 1);
  const next = retry({ ...state, giveUpAt: now + LAN_TIMES.seekMs });
  return stepTo(next.state, ...next.effects, { kind: 'search' });
}
