import type { PolicyTrouble } from '../bridge/policy-info.ts';
import { parsePolicy, type ParsedPolicy, type PolicyContents } from './policy.ts';

/** What was found at one of the places where a policy may be. */
export type Place =
  { kind: 'none' } | { kind: 'policy'; contents: PolicyContents } | { kind: 'trouble'; trouble: PolicyTrouble };

/** Longest time that a program of the system may take to print a policy, ms. */
export const PRINT_MS = 5_000;

export const UNREADABLE: Place = { kind: 'trouble', trouble: { kind: 'unreadable' } };

/** One policy of all places. @param places the one whose word counts most first */
export function combined(places: readonly Place[]): ParsedPolicy {
  const said = places.toReversed().map((place): PolicyContents => (place.kind === 'policy' ? place.contents : {}));
  // Spread, not assigned: a field named __proto__ is one that is not understood, not what all others come from.
  const { policy, troubles } = parsePolicy(said.reduce((all, one) => ({ ...all, ...one }), {}));
  const found = places.flatMap((place) => (place.kind === 'trouble' ? [place.trouble] : []));
  return { policy, troubles: [...found, ...troubles] };
}
