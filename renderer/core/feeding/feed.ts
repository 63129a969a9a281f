import type { Scope } from '../../../signaling/basics/scope.ts';
import { throttle } from '../throttle.ts';
import { Timers } from '../timers.ts';
import type { TrackPlan } from '../sending/send-plan.ts';
import type { FedSender } from './fed-sender.ts';
import { PaceMeter } from './pace-meter.ts';
import { LEAST_FED, planFeed } from './plan-feed.ts';

/** A key frame is large, and everybody gets it; whoever asks may ask as often as it likes, ms. */
const KEY_FRAME_GAP_MS = 300;
/** What a link cannot take waits in its queue until that is seen, ms. */
const LOOK_MS = 500;

/** Without any no frames would come, nor any news of the room there is, bit/s. */
const LEAST_ROOM = 100_000;

/** The encoder for everybody, as its feed needs it. */
export interface FeedEncoder {
  /** Frames can flow. */
  readonly isReady: boolean;
  /** Gets ready, which takes a moment. */
  prepare(): void;
  /** Takes nothing until it is to get ready again. */
  rest(): void;
  set(plan: TrackPlan | null): void;
  sendKeyFrame(): void;
}

/** One kind of picture, encoded once for all links that take it. */
export class Feed {
  /** Lets the encoder make a key frame soon. */
  readonly requestKeyFrame: () => void;
  readonly #encoder: FeedEncoder;
  readonly #timers: Timers<'look'>;
  readonly #meters = new Map<FedSender, PaceMeter>();
  /**
   * What the best of the links that are fed had room for when that was read last, bit/s. What not even that one takes is too much for one's own
   * way, which all links share; a link whose way is narrower than others' changes nothing for those.
   */
  #room = Infinity;
  #isPlanning = false;

  constructor(encoder: FeedEncoder, scope: Scope) {
    this.#encoder = encoder;
    this.#timers = new Timers(scope);
    this.requestKeyFrame = throttle(() => encoder.sendKeyFrame(), KEY_FRAME_GAP_MS, scope);
  }

  add(member: FedSender, sender: Pick<RTCRtpSender, 'getStats'>): void {
    this.#meters.set(member, new PaceMeter(sender));
    // By the time that the second link is connected.
    if (this.#meters.size >= LEAST_FED) this.#encoder.prepare();
  }

  remove(member: FedSender): void {
    if (!this.#meters.delete(member)) return;
    this.planSoon();
    if (this.#meters.size === 0) this.#encoder.rest();
  }

  /** Once all links have been told what there is to send: each by itself would begin with an encoder of its own. */
  planSoon(): void {
    if (this.#isPlanning) return;
    this.#isPlanning = true;
    queueMicrotask(() => {
      this.#isPlanning = false;
      this.#plan();
    });
  }

  #plan(): void {
    const members = [...this.#meters.keys()];
    const { encoder, sources } = planFeed(members, { isReady: this.#encoder.isReady, room: this.#room });
    this.#encoder.set(encoder);
    // What is fed next begins with what is found out then.
    if (encoder === null) this.#room = Infinity;
    for (const [index, member] of members.entries()) member.use(sources[index]!);
    this.#lookSoon();
  }

  #lookSoon(): void {
    const isNeeded = [...this.#meters.keys()].some(({ isWatched }) => isWatched);
    if (isNeeded) this.#timers.ensure('look', LOOK_MS, () => void this.#look());
  }

  async #look(): Promise<void> {
    const watched = [...this.#meters].filter(([{ isWatched }]) => isWatched);
    const all = await Promise.all(watched.map(async ([member, meter]) => ({ member, reading: await meter.read() })));
    const read = all.flatMap(({ member, reading }) =>
      reading && this.#meters.has(member) ? [{ member, reading }] : [],
    );
    const rooms = read.flatMap(({ member, reading }) => (member.isFed ? reading.room : []));
    if (rooms.length > 0) this.#room = Math.max(LEAST_ROOM, ...rooms);
    for (const { member, reading } of read) member.read(reading, this.#room, performance.now());
    this.planSoon();
  }
}
