import { type HubPlace, LIMITS, type LanStatus } from '../../protocol/index.ts';

export type ServingStatus = LanStatus & { state: Extract<LanStatus['state'], { kind: 'serving' }> };

/** What this node knows of a hub that serves, beside what that hub says of itself. */
export interface Evidence {
  /** Its key was confirmed by a person, a flag, a variable or a policy: what it says is believed. */
  isTrusted: boolean;
  /** It was of the same LAN as this node before: its hub, in its line of succession, or a follower that was seen. */
  isKnown: boolean;
  /** Computers that were seen to follow it. */
  followers: number;
}

/** What decides between two serving hubs. */
export interface Rank {
  /** A headless hub whose key was confirmed. */
  isPreferred: boolean;
  /** Computers that were seen to follow it: the one number that is not its own word. */
  seenFollowers: number;
  hasFollowers: boolean;
  isHeadless: boolean;
  term: number;
  keyPin: string;
}

/** Whether the hub serves and is not handing over. */
export function isServing(status: LanStatus): status is ServingStatus {
  return status.state.kind === 'serving' && status.state.successor === null;
}

/** Whether the node follows the hub with this key. */
export function isFollowing({ state }: LanStatus, keyPin: string): boolean {
  return state.kind === 'following' && state.hub.keyPin === keyPin;
}

/** The hub that this one refers to: its own hub, or its successor; null when it knows none. */
export function referralOf({ state }: LanStatus): HubPlace | null {
  switch (state.kind) {
    case 'serving':
      return state.successor;
    case 'following':
      return state.hub;
    case 'seeking':
      return null;
  }
}

/** The hubs that a status names: the one it refers to, and its line of succession. */
export function placesIn(status: LanStatus): HubPlace[] {
  const referral = referralOf(status);
  const line = status.state.kind === 'serving' ? status.state.standbys : [];
  return referral === null ? line : [referral, ...line];
}

export function rankOf({ kind, term, keyPin, state }: ServingStatus, { isTrusted, followers }: Evidence): Rank {
  const isHeadless = kind === 'headless';
  return {
    isPreferred: isTrusted && isHeadless,
    seenFollowers: isTrusted ? Math.max(followers, Math.min(state.followers, LIMITS.standbys)) : followers,
    hasFollowers: state.followers > 0,
    isHeadless,
    term,
    keyPin,
  };
}

/**
 * Whether the first of two serving hubs is the one to use. A strict total order over hubs of different keys, so that
 * everybody who knows the same of two comes to the same end. See SPEC.md [ELECT-1].
 */
export function isBetter(a: Rank, b: Rank): boolean {
  if (a.isPreferred !== b.isPreferred) return a.isPreferred;
  if (a.seenFollowers !== b.seenFollowers) return a.seenFollowers > b.seenFollowers;
  if (a.hasFollowers !== b.hasFollowers) return a.hasFollowers;
  if (a.isHeadless !== b.isHeadless) return a.isHeadless;
  if (a.term !== b.term) return a.term > b.term;
  return a.keyPin < b.keyPin;
}
