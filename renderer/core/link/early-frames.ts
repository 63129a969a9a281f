import type { ChannelName } from './channels.ts';

/** Of each channel. */
export const MAX_EARLY_FRAMES = 100;

interface Early {
  channel: ChannelName;
  deliver: () => void;
}

/**
 * Deliveries that wait until both sides are in the room: of each channel the newest, so that whoever sends many on one
 * loses nothing on another (SPEC.md [CTRL-9]).
 */
export class EarlyFrames {
  #waiting: readonly Early[] = [];

  keep(early: Early): void {
    const waiting = [...this.#waiting, early];
    const ofChannel = waiting.filter(({ channel }) => channel === early.channel);
    const over = ofChannel.length > MAX_EARLY_FRAMES ? ofChannel[0] : null;
    this.#waiting = waiting.filter((one) => one !== over);
  }

  /** Delivers what waited, in the order in which it came. */
  deliver(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { deliver } of waiting) deliver();
  }
}
