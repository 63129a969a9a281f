import type { Clock } from '../net/clock.ts';
import { type HubPlace, type LanStatus, LIMITS } from '../protocol/index.ts';
import { isOpen, type NodeState } from './election/node-state.ts';
import type { LanTransport, OwnHub } from './options.ts';
import type { Hints } from './probing/hints.ts';
import type { ProbeResult } from './probing/probe.ts';
import type { Reach } from './reach.ts';
import { withSeenFollowers } from './seen-followers.ts';
import { type ServingHub, servingHubFrom } from './serving-hub.ts';

interface ProberOptions {
  own: OwnHub | null;
  clock: Clock;
  transport: LanTransport;
  reach: Reach;
  /** Of this node, at the moment. */
  state: () => NodeState;
  /** As in `Self`. */
  seenFollowers: () => number;
}

/** Asks others what they are. Nobody can send this node where it would not go by itself; see SPEC.md [LAN-9]. */
export class Prober {
  readonly #options: ProberOptions;

  constructor(options: ProberOptions) {
    this.#options = options;
  }

  /** Probes a hub; a serving node adds the hint that it serves. */
  probe(place: HubPlace, hints: Hints = {}): Promise<ProbeResult> {
    const { own, state } = this.#options;
    return this.#ask(place, { ...hints, own: isOpen(state()) ? (own ?? undefined) : undefined });
  }

  /** Probes a hub, and those who are said to follow it as far as that matters here. */
  async probeClaimant(place: HubPlace): Promise<ProbeResult> {
    const result = await this.probe(place);
    const { clock, state, seenFollowers } = this.#options;
    if (state().kind !== 'serving') return result;
    const enough = Math.min(seenFollowers() + 1, LIMITS.standbys);
    return withSeenFollowers(place, result, { enough, clock, probe: (follower) => this.#ask(follower, {}) });
  }

  /** The hub to follow where a person named one of another network: itself, or the one that it leads to. */
  findServing(place: HubPlace, status: LanStatus): Promise<ServingHub | null> {
    const { own, reach } = this.#options;
    const probe = (next: HubPlace): Promise<ProbeResult> => {
      reach.allow([next]);
      return this.probe(next);
    };
    return servingHubFrom(place, status, { ownKey: own?.keyPin ?? null, probe });
  }

  #ask(place: HubPlace, hints: Hints): Promise<ProbeResult> {
    const { reach, transport } = this.#options;
    return reach.counts(place) ? transport.probe(place, hints) : Promise.resolve({ kind: 'unreachable' });
  }
}
