import type { IceServer } from '../../../signaling/protocol/index.ts';
import type { FlightRecorder } from '../flight-recorder.ts';
import type { CodecPreferences } from '../sending/codecs.ts';
import type { RunningClock } from './running-clock.ts';
import type { PeerVisit, SignalRelay } from './signal-route.ts';
import type { Topics } from './topics.ts';

/** The hub as links need it. */
export interface LinkHub extends SignalRelay {
  /** For new connections and ICE restarts. */
  readonly iceServers: IceServer[];
}

/** What all links of a mesh have in common. */
export interface LinkContext {
  hub: LinkHub;
  /** Those who are connected to both sides. */
  commonPeers: SignalRelay;
  topics: Topics;
  codecs: CodecPreferences;
  /** Monotonic, and standing still while this page does. */
  clock: Pick<RunningClock, 'now'>;
  recorder: Pick<FlightRecorder, 'record'>;
}

export interface PeerLinkOptions extends LinkContext {
  self: PeerVisit;
  remote: PeerVisit;
  /** Where to begin: above 0 when an earlier link between these visits was given up. */
  epoch: number;
}
