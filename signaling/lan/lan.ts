import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubPlace, Result } from '../protocol/index.ts';
import type { DiscoveryFacts } from './discovery.ts';
import type { NoHubReason } from './probing/no-hub.ts';

/** This computer's part in the LAN. See SPEC.md, "Finding and replacing the hub". */
export type LanState =
  /** The own hub is the LAN's; `followers` as in LanStatus. */
  | { kind: 'serving'; term: number; followers: number }
  | { kind: 'following'; term: number; hub: HubPlace }
  /** The hub is lost, and there is no next one yet; `lost` is null for an app that cannot serve and has met no hub. */
  | { kind: 'seeking'; term: number; lost: HubPlace | null };

/** Finds the LAN's hub and follows it, or serves when that is this node's turn. */
export interface Lan {
  readonly state: LanState;
  onChange(listener: (state: LanState) => void): () => void;
  /** Answers `/lan` and `/lan/feed` on the own hub's server; false for any other path. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** The number of guests (pages in a browser) at the own hub has changed. */
  setGuests(count: number): void;
  /**
   * Probes a hub that a person named or that is remembered, and unites with it: one of the two follows the other, by
   * the rules of the election.
   */
  tryHub(place: HubPlace): Promise<Result<null, NoHubReason>>;
  /** The hub in use seems gone: probes it now rather than when its feed times out. */
  suspectHub(): void;
  facts(): DiscoveryFacts;
  /**
   * Hands over to a successor, if there is one, and ends. Resolves when that one serves (`state` is then `following`
   * it, so that the own hub can send its clients there), or after 1.5 s. Does not close the discovery.
   */
  close(): Promise<void>;
}
