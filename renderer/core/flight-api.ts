import type { FlightRecord, PeerAlias } from './flight-recorder.ts';

/** What happened lately; nobody can be recognised in it. */
export interface FlightRecords {
  /** The oldest first. */
  flightRecords(): readonly FlightRecord[];
  /** What a peer is called in them. */
  flightAlias(peerId: string): PeerAlias;
}
