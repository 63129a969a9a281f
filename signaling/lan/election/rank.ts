import type { HubPlace, LanStatus } from '../../protocol/index.ts';

export type ServingStatus = LanStatus & { state: Extract<LanStatus['state'], { kind: 'serving' }> };

/** What decides between two serving hubs. */
export interface Rank {
  kind: LanStatus['kind'];
  followers: number;
  term: number;
  keyPin: string;
}

/** Whether the hub serves and is not handing over. */
export function isServing(status: LanStatus): status is ServingStatus {
  return status.state.kind === 'serving' && status.state.successor === null;
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

export function rankOf({ kind, term, keyPin, state }: ServingStatus): Rank {
  return { kind, followers: state.followers, term, keyPin };
}

/**
 * Whether the first of two serving hubs is the one to use. A strict total order over hubs of different keys, so that
 * everybody who compares the same two comes to the same end. See SPEC.md [ELECT-1].
 */
export function isBetter(a: Rank, b: Rank): boolean {
  if (a.kind !== b.kind) return a.kind === 'headless';
  if (a.followers > 0 !== b.followers > 0) return a.followers > 0;
  if (a.term !== b.term) return a.term > b.term;
  return a.keyPin < b.keyPin;
}
