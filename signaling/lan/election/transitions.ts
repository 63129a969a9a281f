import { type HubPlace, LAN_TIMES, type LanStatus } from '../../protocol/index.ts';
import {
  type Following,
  type LanEffect,
  RETRY_MS,
  type Seeking,
  type Self,
  type Serving,
  type Step,
  stepTo,
} from './node-state.ts';
import { referralOf, type ServingStatus } from './rank.ts';

/** The highest term; beyond it only keys decide. */
const MAX_TERM = 1_000_000_000;

/** Begins to serve. */
export function serve(term: number): Step<Serving> {
  const state = { kind: 'serving' as const, term: Math.min(term, MAX_TERM) };
  return stepTo<Serving>(
    { ...state, offers: [], settleAt: null, awaited: [], joining: null, successor: null },
    { kind: 'close-feed' },
    { kind: 'search' },
  );
}

/**
 * Follows a hub that was just seen to serve.
 *
 * @param ownTerm a hub's term raises it by one at most, so that nobody can use up the numbers
 * @param fallback the line of succession until the hub tells its own
 */
export function follow(
  ownTerm: number,
  place: HubPlace,
  status: ServingStatus,
  fallback: readonly HubPlace[],
  now: number,
): Step<Following> {
  const { standbys } = status.state;
  const line = standbys.length > 0 ? standbys : without(fallback, [place.keyPin]);
  return stepTo<Following>(
    { ...followerOf(place, Math.min(status.term, ownTerm + 1)), standbys: line, feed: { kind: 'open', since: now } },
    { kind: 'open-feed', place },
  );
}

/** The state of a follower without a feed. */
export function followerOf(hub: HubPlace, term: number): Following {
  const feed = { kind: 'ended' as const };
  return { kind: 'following', term, hub, standbys: [], feed, shortFeeds: 0, check: { kind: 'none' }, elsewhere: null };
}

/**
 * Seeks a new hub after one was lost: the first node in the line of succession that is alive serves. See SPEC.md
 * [ELECT-6].
 *
 * @param line first to last; may include this node
 */
export function seek(
  self: Self,
  { term, lost, line, now }: { term: number; lost: HubPlace | null; line: readonly HubPlace[]; now: number },
): Step {
  const candidates = without(line, lost === null ? [] : [lost.keyPin]);
  const ownIndex = candidates.findIndex(({ keyPin }) => keyPin === self.keyPin);
  const before = ownIndex === -1 ? candidates : candidates.slice(0, ownIndex);
  const entry: LanEffect[] = [{ kind: 'close-feed' }, { kind: 'search' }];
  const state: Seeking = {
    kind: 'seeking',
    term,
    lost,
    before,
    isInLine: ownIndex !== -1 || candidates.length === 0,
    waiting: [],
    retryAt: null,
    // At random, so that nodes at the end of the line or outside of it do not all begin to serve at the same moment.
    giveUpAt: now + LAN_TIMES.seekMs * (1 + self.random / 4),
  };
  const first = ask(state, [...before]);
  const step = before.length === 0 ? endRound(self, first.state, now) : first;
  return { state: step.state, effects: [...entry, ...step.effects] };
}

/** Probes the standbys before this node in the line, and the given places. */
export function ask(state: Seeking, places: readonly HubPlace[]): Step<Seeking> {
  return stepTo<Seeking>(
    { ...state, waiting: state.before.map(({ keyPin }) => keyPin), retryAt: null },
    ...places.map((place) => ({ kind: 'probe' as const, place, hops: 0, lost: state.lost })),
  );
}

/** All have answered: waits if a node before this one is alive, else serves. */
export function endRound(self: Self, state: Seeking, now: number): Step {
  if (state.before.length > 0) return stepTo({ ...state, retryAt: now + RETRY_MS * (1 + self.random) });
  if (self.keyPin === null) return stepTo(state);
  if (state.isInLine) return serve(state.term + 1);
  // The line is empty. One of the nodes outside of it serves, after a random wait, and the others find it.
  return stepTo({ ...state, giveUpAt: Math.min(state.giveUpAt, now + LAN_TIMES.seekMs * self.random) });
}

/** A follower's hub no longer serves, or no longer answers (`status` null). */
export function leave(self: Self, state: Following, status: LanStatus | null, now: number): Step {
  const next = status && referralOf(status);
  // Also when the hub already follows another one: then the status that named this node got lost.
  if (next !== null && next.keyPin === self.keyPin) return serve(state.term + 1);
  const line = next === null ? state.standbys : [next, ...without(state.standbys, [next.keyPin])];
  return seek(self, { term: state.term, lost: state.hub, line, now });
}

function without(places: readonly HubPlace[], keyPins: readonly string[]): HubPlace[] {
  return places.filter(({ keyPin }) => !keyPins.includes(keyPin));
}
