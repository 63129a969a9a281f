import type { LanStatus } from '../../protocol/index.ts';
import {
  AWAIT_MS,
  type LanEffect,
  type LanEvent,
  MAX_AWAITED,
  MAX_HOPS,
  type Self,
  type Serving,
  SETTLE_MS,
  type Step,
  stepTo,
} from './node-state.ts';
import { type Evidence, isBetter, isServing, rankOf, type Rank, referralOf, type ServingStatus } from './rank.ts';
import { follow, followerOf } from './transitions.ts';

/** A serving node judges the hubs it meets and joins a better one. See SPEC.md [ELECT-2], [ELECT-3]. */
export function reduceServing(self: Self, state: Serving, event: LanEvent): Step {
  switch (event.kind) {
    case 'probed':
      return event.result.kind === 'hub' ? judge(self, state, event, event.result.status) : stepTo(state);
    case 'wake':
      return joinBest(self, state, event.now);
    case 'status-received':
      return joined(self, state, event);
    case 'chosen':
      return chosen(state, event);
    case 'feed-ended':
      return stepTo(state.joining?.place.keyPin === event.place.keyPin ? { ...state, joining: null } : state);
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
  if (state.joining?.place.keyPin !== place.keyPin) return stepTo(state);
  if (isServing(status) && isToJoin(self, state, status, state.joining.evidence))
    return stepTo(follow(state.term, place, status, [], now).state);
  return stepTo({ ...state, joining: null }, { kind: 'close-feed' }, ...referTo(self, status, 0));
}

function chosen(state: Serving, { place, status, now }: Extract<LanEvent, { kind: 'chosen' }>): Step {
  return state.successor === null ? follow(state.term, place, status, [], now) : stepTo(state);
}

function judge(
  self: Self,
  state: Serving,
  { place, hops, evidence, now }: Extract<LanEvent, { kind: 'probed' }>,
  status: LanStatus,
): Step {
  if (self.kind === 'headless' || state.successor !== null) return stepTo(state);
  if (!isServing(status)) return stepTo(state, ...referTo(self, status, hops));
  if (!isToJoin(self, state, status, evidence) && !isOverdue(self, state, status, now))
    return stepTo(awaiting(state, place.keyPin, now));
  const others = state.offers.filter((offer) => offer.place.keyPin !== place.keyPin);
  return stepTo({
    ...state,
    offers: [...others, { place, status, evidence }],
    settleAt: state.settleAt ?? now + SETTLE_MS,
  });
}

/**
 * Whether a hub is better. A node whose followers cannot be seen by others (firewalls, guests) does not leave them for a
 * stranger with no more to show: anybody can say that he has followers and a high term.
 */
function isToJoin(self: Self, state: Serving, status: ServingStatus, evidence: Evidence): boolean {
  const rank = rankOf(status, evidence);
  const isMereClaim = !evidence.isTrusted && !evidence.isKnown && rank.seenFollowers === 0;
  return isBetter(rank, rankAs(self, state)) && !(isMereClaim && self.followers > 0);
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

function referTo(self: Self, status: LanStatus, hops: number): LanEffect[] {
  const place = referralOf(status);
  if (place === null || place.keyPin === self.keyPin || hops >= MAX_HOPS) return [];
  return [{ kind: 'enqueue-probe', place, hops: hops + 1 }];
}

function joinBest(self: Self, state: Serving, now: number): Step {
  if (state.joining !== null || state.settleAt === null || now < state.settleAt) return stepTo(state);
  const [best] = state.offers
    .filter(({ status, evidence }) => isToJoin(self, state, status, evidence) || isOverdue(self, state, status, now))
    .sort((a, b) => (isBetter(rankOf(a.status, a.evidence), rankOf(b.status, b.evidence)) ? -1 : 1));
  const joining = best === undefined ? null : { place: best.place, evidence: best.evidence };
  const settled: Serving = { ...state, offers: [], settleAt: null, joining };
  return joining === null ? stepTo(settled) : stepTo(settled, { kind: 'open-feed', place: joining.place });
}

/** A node without a key cannot be serving; any hub is better. */
function rankAs({ kind, followers, seenFollowers, keyPin }: Self, { term }: Serving): Rank {
  const isHeadless = kind === 'headless';
  const hasFollowers = followers > 0;
  return { isPreferred: false, seenFollowers, hasFollowers, isHeadless, term, keyPin: keyPin ?? '~' };
}
