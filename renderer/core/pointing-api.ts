import type { Place } from './model-pointing.ts';

/** What the UI can ask of pointing. */
export interface PointingCommands {
  /**
   * Points at somebody's share until `stopPointing`, its end, or the window is hidden. Does nothing where they do not let
   * others point (`Participant.share`).
   */
  startPointing(peerId: string): void;
  stopPointing(): void;
  /** Where the own pointer is, told to the others at most `LIMITS.pointersPerSecond` a second; null: not over the share. */
  pointAt(place: (Place & { pressed: boolean }) | null): void;
}
