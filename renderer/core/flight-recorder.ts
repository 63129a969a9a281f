import type { RequestErrorCode } from '../../signaling/protocol/index.ts';
import type { OfflineReason, SignalingState } from '../../signaling/client/signaling.ts';
import type { SealFault } from './link/description-seal.ts';
import type { LinkStats } from './link/link-probe.ts';
import type { NegotiationFault } from './link/negotiator.ts';
import type { EffectFailure } from './media/processors.ts';
import type { CaptureState, LinkStatus, MediaFailure, RoomState, ShareState } from './model.ts';

/**
 * An event to record. It must hold no names, texts, SDP or addresses; a peer id is replaced by an alias when recorded.
 */
export type FlightEvent =
  | { kind: 'hub'; state: SignalingState['kind']; reason?: OfflineReason }
  | { kind: 'room'; state: RoomState['kind']; error?: RequestErrorCode }
  | { kind: 'call'; state: 'idle' | 'asking' | 'requesting' | 'calling' | 'ringing' | 'rung' | 'accepting' }
  | {
      kind: 'device';
      device: 'camera' | 'microphone';
      state: CaptureState['kind'] | 'slow' | 'muted-by-system';
      reason?: MediaFailure;
    }
  | ({ kind: 'effect-failed' } & EffectFailure)
  | { kind: 'share'; state: ShareState['kind'] | 'paused' }
  | { kind: 'link'; peerId: string; state: LinkStatus }
  | { kind: 'link-action'; peerId: string; action: 'ice-restart' | 'rebuild' | 'close' }
  /** Statistics of a link that is silent. */
  | ({ kind: 'link-stats'; peerId: string } & Pick<LinkStats, 'path' | 'roundTripMs' | 'loss' | 'availableBitrate'>)
  /** `error` is the name of the DOMException. */
  | { kind: 'negotiation-failed'; peerId: string; step: NegotiationFault['step']; error: string }
  /** The encoder for everybody has ended, and the link's pictures with it. */
  | { kind: 'sender-lost'; peerId: string }
  | { kind: 'peer-version'; peerId: string; version: number }
  /**
   * A newer hub or peer sent this many events or frames of unknown kinds, which were ignored. Recorded at 1, 10, 100
   * and so on, and without their kinds, which the sender chooses.
   */
  | { kind: 'unknown-events'; count: number }
  | { kind: 'unknown-frames'; peerId: string; count: number }
  /** So many descriptions were not the peer's own (SPEC.md [SIG-5]); at 1, 10, 100 and so on. */
  | { kind: 'refused-descriptions'; peerId: string; reason: SealFault; count: number }
  /** So many of the peer's candidates were not tried (SPEC.md [NEG-4], [NEG-7]); at 1, 10, 100 and so on. */
  | { kind: 'refused-candidates'; peerId: string; count: number };

/** Alias of a peer for one session; `p1` is the first peer recorded. */
export type PeerAlias = `p${number}`;

type WithAlias<Event> = Event extends { peerId: string } ? Omit<Event, 'peerId'> & { peer: PeerAlias } : Event;

/** A recorded event. `at`: ms since the page was opened, monotonic. */
export type FlightRecord = WithAlias<FlightEvent> & { readonly at: number };

/** What happened lately, as the UI sees it; nobody can be recognised in it. */
export interface FlightRecords {
  /** The oldest first. */
  flightRecords(): readonly FlightRecord[];
  /** What a peer is called in them. */
  flightAlias(peerId: string): PeerAlias;
}

/** Records kept; older ones are dropped. An hour's call on a bad network makes some hundred. */
const MAX_RECORDS = 500;

/**
 * Keeps the latest events, for finding the cause of a problem. They stay on this computer and identify nobody, so that
 * a person can pass them on.
 */
export class FlightRecorder {
  readonly #now: () => number;
  readonly #records: FlightRecord[] = [];
  readonly #aliases = new Map<string, PeerAlias>();

  /** @param now a monotonic clock, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The oldest first. */
  get records(): readonly FlightRecord[] {
    return [...this.#records];
  }

  /** As the UI sees it. */
  get api(): FlightRecords {
    return { flightRecords: () => this.records, flightAlias: (peerId) => this.#aliasOf(peerId) };
  }

  record(event: FlightEvent): void {
    this.#records.push({ ...this.#anonymous(event), at: Math.round(this.#now()) });
    if (this.#records.length > MAX_RECORDS) this.#records.shift();
  }

  #anonymous(event: FlightEvent): WithAlias<FlightEvent> {
    if (!('peerId' in event)) return event;
    const { peerId, ...rest } = event;
    return { ...rest, peer: this.#aliasOf(peerId) };
  }

  #aliasOf(peerId: string): PeerAlias {
    const alias = this.#aliases.get(peerId) ?? (`p${this.#aliases.size + 1}` as const);
    this.#aliases.set(peerId, alias);
    return alias;
  }
}
