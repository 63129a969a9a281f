import type { HubPlace, LanStatus } from '../../protocol/index.ts';
import type { ProbeResult } from '../probing/probe.ts';
import type { Evidence, ServingStatus } from './rank.ts';

/** The state of a node in the election. Times are ms of one monotonic clock. */
export type NodeState = Serving | Following | Seeking;

export interface Serving {
  kind: 'serving';
  term: number;
  /** Better hubs that were probed, judged together at `settleAt`. */
  offers: { place: HubPlace; status: ServingStatus; evidence: Evidence }[];
  settleAt: number | null;
  /**
   * Worse hubs, which should follow this node; with the time of the first probe; the newest first. Those that still
   * have no followers after `AWAIT_MS` are followed by a node that has none either.
   */
  awaited: { keyPin: string; since: number }[];
  /** The better hub whose feed is being opened: it must still be better when its first line comes. */
  joining: { place: HubPlace; evidence: Evidence } | null;
  /** Set while it hands over. */
  successor: HubPlace | null;
}

export interface Following {
  kind: 'following';
  term: number;
  hub: HubPlace;
  /** The line of succession as last received; may include this node. */
  standbys: HubPlace[];
  feed: { kind: 'open'; since: number } | { kind: 'ended' };
  /** How many feeds in a row ended as soon as they were opened. */
  shortFeeds: number;
  check: { kind: 'none' } | { kind: 'due'; at: number } | { kind: 'running' };
  /**
   * An address that the hub is said to have now: tried at `tryAt` unless the hub answers at its old one. `tryAt` is
   * null while it is being tried.
   */
  elsewhere: { place: HubPlace; tryAt: number | null } | null;
}

export interface Seeking {
  kind: 'seeking';
  term: number;
  /** Null for a node that cannot serve and met no hub yet. */
  lost: HubPlace | null;
  /** The standbys before this node in the line, first to last, without those known to be dead. */
  before: HubPlace[];
  /** Whether this node is in the line. */
  isInLine: boolean;
  /** Keys of those in `before` that have not answered in this round. */
  waiting: string[];
  /** When to ask those in `before` again; null while a round runs, and after the last. */
  retryAt: number | null;
  /** When to serve, whatever the others say. */
  giveUpAt: number;
}

/** What the reducer needs to know of its own node at each event. */
export interface Self {
  /** Key pin of the own hub; null without one, and then this node never serves. */
  keyPin: string | null;
  kind: 'app' | 'headless';
  /** As in `LanStatus`. */
  followers: number;
  /** Other computers whose hub was seen and that follow this node: what others can see of its followers. */
  seenFollowers: number;
  /** From 0 up to 1, new at each event: spreads out what many nodes would do at the same time. */
  random: number;
}

export type LanEvent = { now: number } & (
  | { kind: 'wake' }
  /** @property hops referrals that led there */
  | { kind: 'probed'; place: HubPlace; hops: number; result: ProbeResult; evidence: Evidence }
  /** A person named this hub, which is in another network and would never come to this node. */
  | { kind: 'chosen'; place: HubPlace; status: ServingStatus }
  /** A line on a feed. */
  | { kind: 'status-received'; place: HubPlace; status: LanStatus }
  | { kind: 'feed-ended'; place: HubPlace }
  /** The hub in use is said to have another address. */
  | { kind: 'hub-elsewhere'; place: HubPlace }
  /** Somebody suspects that the hub in use is gone. */
  | { kind: 'suspected' }
  | { kind: 'successor-named'; successor: HubPlace | null }
  | { kind: 'handed-over'; successor: HubPlace }
);

export type LanEffect =
  /** Probe now; answered by `probed`. */
  | { kind: 'probe'; place: HubPlace; hops: number; lost: HubPlace | null }
  /** Probe when its turn comes; answered by `probed`. */
  | { kind: 'enqueue-probe'; place: HubPlace; hops: number }
  | { kind: 'open-feed'; place: HubPlace }
  | { kind: 'close-feed' }
  /** Ask the network who serves, and probe the hubs met before. */
  | { kind: 'search' };

export interface Step<S extends NodeState = NodeState> {
  state: S;
  effects: LanEffect[];
}

/**
 * How long better hubs are collected before the best is followed, so that many apps started together do not change hubs
 * repeatedly.
 */
export const SETTLE_MS = 300;
/** A worse hub that does not follow within this time cannot reach this node (a firewall), so this node follows it. */
export const AWAIT_MS = 8_000;
export const MAX_AWAITED = 16;
/** Between two rounds of a seeking node; up to twice as long. */
export const RETRY_MS = 250;
/** A feed that ends sooner than this after it was opened is not opened again at once, and each time after twice as long. */
export const FEED_MIN_MS = 1_000;
export const FEED_MAX_WAIT_MS = 32_000;
/** How long a hub that is said to have moved may take to answer where it was. */
export const ELSEWHERE_MS = 400;
/** Referrals followed from one hub to the next. */
export const MAX_HOPS = 3;

/** Whether the node serves and is not handing over, so that others may come to it. */
export function isOpen(state: NodeState): boolean {
  return state.kind === 'serving' && state.successor === null;
}

/** The step to this state, with these effects. */
export function stepTo<S extends NodeState>(state: S, ...effects: LanEffect[]): Step<S> {
  return { state, effects };
}
