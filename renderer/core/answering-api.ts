/** Answering a call that rings. Without one, or while it is asked who calls, nothing happens. */
export interface Answering {
  acceptCall(): void;
  /** Turns the camera off, as `setCameraOff` does, and takes the call: the light goes out before anybody is told (SPEC.md [CONSENT-7]). */
  acceptWithVoice(): void;
  declineCall(): void;
  /** Declines, and sends the caller this text as a note. */
  declineWithText(text: string): void;
}
