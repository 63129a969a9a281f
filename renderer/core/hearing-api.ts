import type { ReadableStore } from './readable-store.ts';

/** How loud this person hears the others, and what they ask of them. */
export interface Hearing {
  /** Peer ids of people whom this person does not hear until they leave the room. */
  readonly mutedHere: ReadableStore<readonly string[]>;
  /** For this person on this computer; kept between calls. @param percent 0 to `LIMITS.volumePercent`, 100 is as it comes */
  setVolume(peerId: string, percent: number): void;
  /** As `setVolume`, of what somebody shares. */
  setShareVolume(peerId: string, percent: number): void;
  setMutedHere(peerId: string, isMuted: boolean): void;
  /** Asks somebody in the room to mute themselves; what comes of it is theirs to decide. */
  askToMute(peerId: string): void;
}
