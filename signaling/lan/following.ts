import { FEED_MIN_MS, type Following, type LanEvent, type Self, type Step, stay } from './lan-state.ts';
import type { HubPlace, LanStatus } from '../protocol/index.ts';
import { isServing } from './rank.ts';
import { leave } from './transitions.ts';

/** A following node obeys its own hub and nobody else. See SPEC.md [ELECT-4], [ELECT-5]. */
export function reduceFollowing(self: Self, state: Following, event: LanEvent): Step {
  switch (event.kind) {
    case 'heard':
    case 'looked':
    case 'feed-ended':
    case 'hub-elsewhere':
      return event.place.keyPin === state.hub.keyPin ? reduceOwnHub(self, state, event) : stay(state);
    case 'suspected':
      return state.check.kind === 'running' ? stay(state) : check(state);
    case 'wake':
      return state.check.kind === 'due' && event.now >= state.check.at ? check(state) : stay(state);
    case 'successor-named':
    case 'handed-over':
      return stay(state);
  }
}

function reduceOwnHub(self: Self, state: Following, event: Extract<LanEvent, { place: HubPlace }>): Step {
  switch (event.kind) {
    case 'heard':
      return hear(self, state, event.status, event.now);
    case 'looked':
      return looked(self, state, event);
    case 'feed-ended':
      return feedEnded(state, event.now);
    case 'hub-elsewhere':
      if (event.place.url === state.hub.url) return stay(state);
      return stay(state, { kind: 'look', place: event.place, hops: 0, lost: null });
  }
}

function hear(self: Self, state: Following, status: LanStatus, now: number): Step {
  if (!isServing(status)) return leave(self, state, status, now);
  const { standbys } = status.state;
  // A hub that has just taken over may not know its followers yet.
  const line = standbys.length > 0 ? standbys : state.standbys;
  return stay({ ...state, term: status.term, standbys: line, check: { kind: 'none' } });
}

function looked(self: Self, state: Following, event: Extract<LanEvent, { kind: 'looked' }>): Step {
  const { place, result, now } = event;
  if (place.url === state.hub.url) return state.check.kind === 'running' ? checked(self, state, event) : stay(state);
  // It proved its key there. The connection to its old address may take long to die.
  if (result.kind !== 'hub' || !isServing(result.status)) return stay(state);
  const moved: Following = { ...state, hub: place, feed: { kind: 'open', since: now }, check: { kind: 'none' } };
  return stay(moved, { kind: 'open-feed', place });
}

function checked(self: Self, state: Following, { result, now }: Extract<LanEvent, { kind: 'looked' }>): Step {
  if (result.kind !== 'hub') return leave(self, state, null, now);
  const heard = hear(self, state, result.status, now);
  if (heard.state.kind !== 'following' || state.feed.kind === 'open') return heard;
  return stay({ ...heard.state, feed: { kind: 'open', since: now } }, { kind: 'open-feed', place: state.hub });
}

function feedEnded(state: Following, now: number): Step {
  if (state.feed.kind === 'ended') return stay(state);
  const feed = { kind: 'ended' as const };
  const at = state.feed.since + FEED_MIN_MS;
  return now < at ? stay({ ...state, feed, check: { kind: 'due', at } }) : check({ ...state, feed });
}

function check(state: Following): Step {
  return stay({ ...state, check: { kind: 'running' } }, { kind: 'look', place: state.hub, hops: 0, lost: null });
}
