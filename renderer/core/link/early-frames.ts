import { groupBy } from '../../../signaling/basics/group-by.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { ChannelName } from './channels.ts';

/** Of each channel. More than the marks of a person, which come all at once with what they are on (SPEC.md [DRAW-6]). */
export const MAX_EARLY_FRAMES = LIMITS.marksOfPerson + 20;

interface Early {
  channel: ChannelName;
  kind: string;
  deliver: () => void;
}

/**
 * Deliveries that wait until both sides are in the room. Many on one channel push out nothing of another, and many of one
 * kind nothing of a rarer one, such as the word what is drawn on (SPEC.md [CTRL-9]).
 */
export class EarlyFrames {
  #waiting: readonly Early[] = [];

  keep(early: Early): void {
    const waiting = [...this.#waiting, early];
    const ofChannel = waiting.filter(({ channel }) => channel === early.channel);
    const over = ofChannel.length > MAX_EARLY_FRAMES ? oldestOfCommonest(ofChannel) : undefined;
    this.#waiting = waiting.filter((one) => one !== over);
  }

  /** Delivers what waited, in the order in which it came. */
  deliver(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { deliver } of waiting) deliver();
  }
}

function oldestOfCommonest(frames: readonly Early[]): Early | undefined {
  const [commonest] = [...groupBy(frames, ({ kind }) => kind).values()].sort((a, b) => b.length - a.length);
  return commonest?.[0];
}
