import type {
  OverlayState,
  ScreenPart,
  ScreenPicture,
  ShareMode,
  ShareSoundPower,
  ShareSource,
  ShareState,
} from './model.ts';
import type { ReadableStore } from './readable-store.ts';

/** What this person shares. */
export interface Sharing {
  readonly share: ReadableStore<ShareState>;
  /** Peer ids of those who said that they do not see it now. */
  readonly shareUnseenBy: ReadableStore<readonly string[]>;
  readonly shareSoundPower: ShareSoundPower;
  readonly overlay: ReadableStore<OverlayState>;
  /** Starts a share, or swaps what is shared when one runs. `source` comes from the picker; without it the system asks. `part`: of a screen. */
  startShare(options: { source?: ShareSource; part?: ScreenPart }): void;
  stopShare(): void;
  /** Others see the last picture as a still, or the share again. */
  setSharePaused(paused: boolean): void;
  /** Applies at once to a running share and is remembered. */
  setShareMode(mode: ShareMode): void;
  /**
   * Applies to a running share, which is asked for once more where its sound was not captured, and is remembered. Off, it stays captured
   * and is not sent.
   */
  setShareSound(isOn: boolean): void;
  /** What would be shown over the shared screen cannot be: not during this share. */
  overlayFailed(): void;
  /** Asks somebody in the room to share; what comes of it is theirs to decide. */
  askToShare(peerId: string): void;
}

export interface ShareSources {
  /** Screens and windows, with thumbnails that are fresh at each call. */
  list(): Promise<ShareSource[]>;
  /** A screen as it is now; null where no part of it can be chosen. */
  lookAt(sourceId: string): Promise<ScreenPicture | null>;
}
