import type { ReadableStore } from './readable-store.ts';

/** Calls that come in, and answering the one that rings. */
export interface Answering extends AnsweringCommands {
  /** Ids of the calls, also second ones, that are heard and shown outside of the page; the others are seen in the page alone (SPEC.md [RING-14]). */
  readonly loudCalls: ReadableStore<readonly string[]>;
}

/** Answering a call that rings. Without one, or while it is asked who calls, nothing happens. */
export interface AnsweringCommands {
  acceptCall(): void;
  /** Turns the camera off, as `setCameraOff` does, and takes the call: the light goes out before anybody is told (SPEC.md [CONSENT-7]). */
  acceptWithVoice(): void;
  declineCall(): void;
  /** Declines, and sends the caller this text as a note. */
  declineWithText(text: string): void;
}
