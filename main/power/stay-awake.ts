import { powerSaveBlocker } from 'electron';

/** Keeps the computer and its display awake while this person is in a call: others see and hear what happens there, also when nobody touches it. */
export class StayAwake {
  #blocker: number | null = null;

  set(awake: boolean): void {
    if (awake === (this.#blocker !== null)) return;
    if (this.#blocker !== null) powerSaveBlocker.stop(this.#blocker);
    this.#blocker = awake ? powerSaveBlocker.start('prevent-display-sleep') : null;
  }
}
