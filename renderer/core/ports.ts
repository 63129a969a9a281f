import type { DesktopSettings } from './session-api.ts';
import type { ShareSource } from './model.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';

/** What differs between the desktop app and a browser page; `renderer/platform` has one of each. */
export interface Platform {
  readonly signaling: Signaling;
  readonly storage: KeyValueStorage;
  /** Lives as long as the tab or window, also through a reload; not longer. */
  readonly tabStorage: KeyValueStorage;
  readonly shareChoice: 'picker' | 'system';
  listShareSources(): Promise<ShareSource[]>;
  /** Tells the platform what the next getDisplayMedia is to capture; false when that is not there any more. */
  chooseShareSource(sourceId: string): Promise<boolean>;
  /** Turns a room code into an address that others can open; null where there is none. */
  roomLink(code: string): string | null;
  /** Tells when `roomLink` would answer differently than before. */
  onRoomLinkChange(listener: () => void): () => void;
  /** Tells when this computer's addresses changed, so that links need another path. */
  onNetworkChange(listener: () => void): () => void;
  /**
   * Leaves this page for the same one at another hub.
   *
   * @param roomCode the room to be invited to there; null: what this page was opened for
   */
  goTo(hubUrl: string, roomCode: string | null): void;
  /**
   * null in a browser.
   *
   * @param unreachable how many people's links do not come up although the hub is there
   */
  readonly desktop: ((unreachable: () => number) => DesktopSettings) | null;
  /** The code in the address `/j/CODE` that this page was opened with, or null. */
  readonly invitedTo: string | null;
}

/** Strings by key; a failing store (full, forbidden) reads as null and writes nothing. */
export interface KeyValueStorage {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}
