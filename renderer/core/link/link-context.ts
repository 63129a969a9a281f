import type { Client, IceServer, PeerVisit, Signer } from '../../../signaling/protocol/index.ts';
import type { FlightRecorder } from '../flight-recorder.ts';
import type { CodecPreferences } from '../sending/codecs.ts';
import type { MakeOutput } from '../sending/track-sender.ts';
import type { PassMaker } from './description-seal.ts';
import type { RunningClock } from './running-clock.ts';
import type { SignalRelay } from './signal-route.ts';
import type { Topics } from './topics.ts';

/** The hub as links need it. */
export interface LinkHub extends SignalRelay {
  /** For new connections and ICE restarts. */
  readonly iceServers: IceServer[];
  /** Where others reach the hub in use: an address or a name; null while unknown, or where nobody else can. */
  readonly host: string | null;
}

/** What all links of a mesh have in common. */
export interface LinkContext {
  hub: LinkHub;
  /** Relays signals through peers that are connected to both sides. */
  commonPeers: SignalRelay;
  topics: Topics;
  codecs: CodecPreferences;
  /** What sends each kind of track; undefined: each link by itself. */
  outputFor?: MakeOutput | undefined;
  /** Signs this client's descriptions. */
  signer: Signer;
  /** What this client is, as others are told. */
  client: Client;
  makePass: PassMaker;
  /** Monotonic, ms; stands still while this page does not run. */
  clock: Pick<RunningClock, 'now'>;
  recorder: Pick<FlightRecorder, 'record'>;
}

export interface PeerLinkOptions extends LinkContext {
  self: PeerVisit;
  remote: PeerVisit;
  /** The first epoch; above 0 when an earlier link between these visits was given up. */
  epoch: number;
}
