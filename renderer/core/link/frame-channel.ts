import * as v from 'valibot';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { parseJson } from '../../../signaling/basics/parse-json.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';

/** The part of RTCDataChannel that frames need. */
export type TextChannel = Pick<RTCDataChannel, 'addEventListener' | 'readyState' | 'send' | 'bufferedAmount'>;

export interface FrameRules {
  /** UTF-16 code units; longer frames are dropped unread. */
  maxLength: number;
  /** Frames that are read a second, after `LIMITS.frameBurst` at once. */
  perSecond: number;
  /** Bytes that may wait to be sent; with more no further frame is. */
  maxBuffered: number;
}

/**
 * A data channel of JSON frames. What does not parse is dropped: the other side is not trusted. A frame of a kind that
 * this version does not know is dropped too, and counted: the other side is newer (SPEC.md [PEER-2]). Frames over the
 * limits are dropped unread (SPEC.md [LIM-9]).
 */
export class FrameChannel<Frame> {
  readonly onOpen = new Listeners<void>();
  readonly onFrame = new Listeners<Frame>();
  /** A frame came whose kind this version does not know. */
  readonly onUnknownKind = new Listeners<void>();
  /** The other side goes on sending far more than is read. */
  readonly onFlood = new Listeners<void>();
  readonly #channel: TextChannel;
  readonly #maxBuffered: number;
  readonly #budget: TokenBucket;

  constructor(channel: TextChannel, schema: v.GenericSchema<unknown, Frame>, rules: FrameRules) {
    const { maxLength, perSecond, maxBuffered } = rules;
    this.#channel = channel;
    this.#maxBuffered = maxBuffered;
    this.#budget = new TokenBucket(LIMITS.frameBurst, perSecond, performance.now());
    channel.addEventListener('open', () => this.onOpen.emit());
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!this.#isWithinBudget() || typeof data !== 'string' || data.length > maxLength) return;
      const parsed = v.safeParse(schema, parseJson(data));
      if (parsed.success) this.onFrame.emit(parsed.output);
      else if (parsed.issues.some(isOfUnknownKind)) this.onUnknownKind.emit();
    });
  }

  get open(): boolean {
    return this.#channel.readyState === 'open';
  }

  /** False when the channel is not open or its buffer is full; then nothing was sent. */
  send(frame: Frame): boolean {
    if (!this.open || this.#channel.bufferedAmount > this.#maxBuffered) return false;
    try {
      this.#channel.send(JSON.stringify(frame));
      return true;
    } catch {
      return false;
    }
  }

  #isWithinBudget(): boolean {
    const taken = this.#budget.take(1, performance.now());
    if (taken === 'flood') this.onFlood.emit();
    return taken === 'ok';
  }
}

/** A frame of a known kind with wrong fields has its issues at the fields. */
function isOfUnknownKind(issue: v.BaseIssue<unknown>): boolean {
  const [item, deeper] = issue.path ?? [];
  return item?.key === 'kind' && deeper === undefined && typeof item.value === 'string';
}
