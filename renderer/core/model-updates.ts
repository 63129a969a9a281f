import type { ReadableStore } from './readable-store.ts';

/** A version of the app that could be had. */
export interface Release {
  version: string;
  /** Plain text; empty for none. */
  notes: string;
  /** Bytes. */
  size: number;
}

export type UpdateStatus =
  | { kind: 'off'; reason: 'no-key' | 'cannot-install' | 'no-feed' }
  /** `checked`: there was nothing newer. */
  | { kind: 'idle'; checked: boolean }
  | { kind: 'checking' }
  | { kind: 'available'; release: Release }
  /** How much is there, 0 to 1. */
  | { kind: 'downloading'; release: Release; share: number }
  | { kind: 'ready'; release: Release }
  | { kind: 'installing'; release: Release }
  /** What was found is not what the app's key has signed. */
  | { kind: 'refused'; reason: 'unsigned' | 'wrong-signature' | 'unreadable' | 'wrong-file' }
  /** `release`: what was found is there still, and can be downloaded again. */
  | {
      kind: 'failed';
      reason: 'nothing-here' | 'unreachable' | 'busy' | 'no-file' | 'not-kept' | 'not-installed';
      release: Release | null;
    };

export interface AppUpdate {
  /** That runs. */
  version: string;
  status: UpdateStatus;
  /** In a call nothing happens. */
  inCall: boolean;
  /** Who is asked; null for nobody. */
  feed: { from: 'policy' | 'settings' | 'hub'; url: string } | null;
}

/** The app's updates. What comes of a command is seen in the store. */
export interface UpdateSettings {
  /** Null until the process behind the page has told it. */
  readonly update: ReadableStore<AppUpdate | null>;
  check(): void;
  download(): void;
  /** Ends the app, and starts the version that was downloaded. */
  install(): void;
  /** `set-by-policy`: the organisation has set it; `not-kept`: it counts until the app ends. @param url of a folder; null for the hub's */
  setFeed(url: string | null): Promise<'ok' | 'bad-address' | 'set-by-policy' | 'not-kept'>;
}
