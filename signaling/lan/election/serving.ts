import type { LanStatus } from '../../protocol/index.ts';
import {
  AWAIT_MS,
  type LanAction,
  type LanEvent,
  MAX_AWAITED,
  MAX_HOPS,
  type Self,
  type Serving,
  SETTLE_MS,
  type Step,
  stepTo,
} from './node-state.ts';
import { isBetter, isServing, rankOf, type Rank, referralOf, type ServingStatus } from './rank.ts';
import { follow, followerOf } from './transitions.ts';

/** A serving node judges the hubs it meets and joins a better one. See SPEC.md [ELECT-2], [ELECT-3]. */
export function reduceServing(self: Self, state: Serving, event: LanEvent): Step {
  switch (event.kind) {
    case 'probed':
      return event.result.kind === 'hub' ? judge(self, state, event, event.result.status) : stepTo(state);
    case 'wake':
      return joinBest(self, state, event.now);
    case 'status-received':
      return state.joining?.keyPin === event.place.keyPin ? joined(self, state, event) : stepTo(state);
    case 'feed-ended':
      return stepTo(state.joining?.keyPin === event.place.keyPin ? { ...state, joining: null } : state);
    case 'hub-elsewhere':
    case 'suspected':
      return stepTo(state);
    case 'successor-named':
      return stepTo(
        { ...state, successor: event.successor, joining: null, offers: [], settleAt: null },
        { kind: 'close-feed' },
      );
    case 'handed-over':
      return stepTo(followerOf(event.successor, state.term + 1));
  }
}

/**
 * The first status of the hub to follow. By now each of two hubs that join each other counts the other as follower, so
 * that only one of them follows.
 */
function joined(
  self: Self,
  state: Serving,
  { place, status, now }: Extract<LanEvent, { kind: 'status-received' }>,
): Step {
  if (isServing(status) && isBetter(rankOf(status), rankAs(self, state)))
    return stepTo(follow(place, status, [], now).state);
  return stepTo({ ...state, joining: null }, { kind: 'close-feed' }, ...referTo(self, status, 0));
}

function judge(
  self: Self,
  state: Serving,
  { place, hops, now }: Extract<LanEvent, { kind: 'probed' }>,
  status: LanStatus,
): Step {
  if (self.kind === 'headless' || state.successor !== null) return stepTo(state);
  if (!isServing(status)) return stepTo(state, ...referTo(self, status, hops));
  if (!isBetter(rankOf(status), rankAs(self, state)) && !isOverdue(self, state, status, now))
    return stepTo(awaiting(state, place.keyPin, now));
  const others = state.offers.filter((offer) => offer.place.keyPin !== place.keyPin);
  return stepTo({ ...state, offers: [...others, { place, status }], settleAt: state.settleAt ?? now + SETTLE_MS });
}

/** Whether a worse hub should have followed by now. A node with followers does not leave them for a hub without any. */
function isOverdue(self: Self, { awaited }: Serving, status: ServingStatus, now: number): boolean {
  if (self.followers > 0) return false;
  return awaited.some(({ keyPin, since }) => keyPin === status.keyPin && now - since >= AWAIT_MS);
}

function awaiting(state: Serving, keyPin: string, now: number): Serving {
  if (state.awaited.some((other) => other.keyPin === keyPin)) return state;
  return { ...state, awaited: [{ keyPin, since: now }, ...state.awaited].slice(0, MAX_AWAITED) };
}

function referTo(self: Self, status: LanStatus, hops: number): LanAction[] {
  const place = referralOf(status);
  if (place === null || place.keyPin === self.keyPin || hops >= MAX_HOPS) return [];
  return [{ kind: 'enqueue-probe', place, hops: hops + 1 }];
}

function joinBest(self: Self, state: Serving, now: number): Step {
  if (state.joining !== null || state.settleAt === null || now < state.settleAt) return stepTo(state);
  const own = rankAs(self, state);
  const [best] = state.offers
    .filter(({ status }) => isBetter(rankOf(status), own) || isOverdue(self, state, status, now))
    .sort((a, b) => (isBetter(rankOf(a.status), rankOf(b.status)) ? -1 : 1));
  const settled: Serving = { ...state, offers: [], settleAt: null, joining: best?.place ?? null };
  return best === undefined ? stepTo(settled) : stepTo(settled, { kind: 'open-feed', place: best.place });
}

/** A node without a key cannot be serving; any hub is better. */
function rankAs({ kind, followers, keyPin }: Self, { term }: Serving): Rank {
  return { kind, followers, term, keyPin: keyPin ?? '~' };
}
