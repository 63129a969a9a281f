import type { HubPlace, LanStatus } from '../../protocol/index.ts';
import {
  ELSEWHERE_MS,
  FEED_MAX_WAIT_MS,
  FEED_MIN_MS,
  type Following,
  type LanEvent,
  type Self,
  type Step,
  stepTo,
} from './node-state.ts';
import { isServing } from './rank.ts';
import { follow, leave } from './transitions.ts';

/** A following node obeys its own hub and nobody else. See SPEC.md [ELECT-4], [ELECT-5], [ELECT-8]. */
export function reduceFollowing(self: Self, state: Following, event: LanEvent): Step {
  switch (event.kind) {
    case 'status-received':
    case 'probed':
    case 'feed-ended':
    case 'hub-elsewhere':
      return event.place.keyPin === state.hub.keyPin ? reduceOwnHub(self, state, event) : stepTo(state);
    case 'chosen':
      return event.place.keyPin === state.hub.keyPin
        ? stepTo(state)
        : follow(state.term, event.place, event.status, [], event.now);
    case 'suspected':
      return check(state);
    case 'wake':
      return wake(state, event.now);
    case 'successor-named':
    case 'handed-over':
      return stepTo(state);
  }
}

type OwnHubEvent = Exclude<Extract<LanEvent, { place: HubPlace }>, { kind: 'chosen' }>;

function reduceOwnHub(self: Self, state: Following, event: OwnHubEvent): Step {
  switch (event.kind) {
    case 'status-received':
      return onStatus(self, state, event.status, event.now);
    case 'probed':
      if (event.place.url === state.hub.url)
        return state.check.kind === 'running' ? checked(self, state, event) : stepTo(state);
      return event.place.url === state.elsewhere?.place.url ? probedElsewhere(self, state, event) : stepTo(state);
    case 'feed-ended':
      return feedEnded(state, event.now);
    case 'hub-elsewhere':
      if (event.place.url === state.hub.url || state.elsewhere !== null) return stepTo(state);
      // Anybody can claim that the hub moved; a hub that still answers at its address has not.
      return check({ ...state, elsewhere: { place: event.place, tryAt: event.now + ELSEWHERE_MS } });
  }
}

function onStatus(self: Self, state: Following, status: LanStatus, now: number): Step {
  if (!isServing(status)) return leave(self, state, status, now);
  const { standbys } = status.state;
  // A hub that has just taken over may not list its followers yet.
  const line = standbys.length > 0 ? standbys : state.standbys;
  return stepTo({ ...state, standbys: line, check: { kind: 'none' }, elsewhere: null });
}

function wake(state: Following, now: number): Step {
  const { check: due, elsewhere } = state;
  if (elsewhere !== null && elsewhere.tryAt !== null && now >= elsewhere.tryAt) return tryElsewhere(state, elsewhere);
  return due.kind === 'due' && now >= due.at ? check(state) : stepTo(state);
}

function tryElsewhere(state: Following, { place }: NonNullable<Following['elsewhere']>): Step {
  return stepTo({ ...state, elsewhere: { place, tryAt: null } }, { kind: 'probe', place, hops: 0, lost: null });
}

function checked(self: Self, state: Following, { result, now }: Extract<LanEvent, { kind: 'probed' }>): Step {
  if (result.kind !== 'hub') return gone(self, state, now);
  const heard = onStatus(self, state, result.status, now);
  if (heard.state.kind !== 'following' || state.feed.kind === 'open') return heard;
  return stepTo({ ...heard.state, feed: { kind: 'open', since: now } }, { kind: 'open-feed', place: state.hub });
}

/** The hub does not answer at its known address. */
function gone(self: Self, state: Following, now: number): Step {
  if (state.elsewhere === null) return leave(self, state, null, now);
  const unchecked: Following = { ...state, check: { kind: 'none' } };
  return state.elsewhere.tryAt === null ? stepTo(unchecked) : tryElsewhere(unchecked, state.elsewhere);
}

function probedElsewhere(self: Self, state: Following, event: Extract<LanEvent, { kind: 'probed' }>): Step {
  const { place, result, now } = event;
  const base: Following = { ...state, elsewhere: null };
  if (result.kind !== 'hub' || !isServing(result.status))
    return state.check.kind === 'running' ? stepTo(base) : leave(self, base, null, now);
  // The connection to the old address may stay open for long.
  const feed = { kind: 'open' as const, since: now };
  return stepTo({ ...base, hub: place, feed, check: { kind: 'none' } }, { kind: 'open-feed', place });
}

function feedEnded(state: Following, now: number): Step {
  if (state.feed.kind === 'ended') return stepTo(state);
  const feed = { kind: 'ended' as const };
  if (now - state.feed.since >= FEED_MIN_MS) return check({ ...state, feed, shortFeeds: 0 });
  // The hub may have no room for another feed.
  const at = state.feed.since + Math.min(FEED_MIN_MS * 2 ** state.shortFeeds, FEED_MAX_WAIT_MS);
  return stepTo({ ...state, feed, shortFeeds: state.shortFeeds + 1, check: { kind: 'due', at } });
}

function check(state: Following): Step {
  if (state.check.kind === 'running') return stepTo(state);
  return stepTo({ ...state, check: { kind: 'running' } }, { kind: 'probe', place: state.hub, hops: 0, lost: null });
}
