import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubPlace, Result } from '../protocol/index.ts';
import type { DiscoveryFacts } from './discovery.ts';

/** This computer's part in the LAN. See SPEC.md, "Finding and replacing the hub". */
export type LanState =
  /** The own hub is the one that is used here; `followers` as in LanStatus. */
  | { kind: 'serving'; term: number; followers: number }
  | { kind: 'following'; term: number; hub: HubPlace }
  /** The hub is lost and the next one is not known yet; `lost` is null for an app that cannot serve and met none so far. */
  | { kind: 'seeking'; term: number; lost: HubPlace | null };

/** Finds the hub of this LAN, follows it, and serves when it is this one's turn. */
export interface Lan {
  readonly state: LanState;
  onChange(listener: (state: LanState) => void): () => void;
  /** Answers `/lan` and `/lan/feed` on the own hub's server; false for any other path. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** The number of guests (pages in a browser) at the own hub has changed. */
  setGuests(count: number): void;
  /**
   * Probes a hub that a person or the memory names, and joins with it by the rules of the election, whoever of the
   * two then serves.
   */
  tryHub(place: HubPlace): Promise<Result<null, 'unreachable' | 'hub-key-changed' | 'other-version'>>;
  /** The client of the hub in use found it gone: probed now rather than at the end of a silence. */
  suspectHub(): void;
  facts(): DiscoveryFacts;
  /**
   * Hands over to a successor, if there is one, and ends. Resolves when that one serves, and then `state` is `following`
   * it so that the own hub can send its clients there; or after 1.5 s. The discovery is left to whoever made it.
   */
  close(): Promise<void>;
}
