import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import type { LinkProbe } from '../link/link-probe.ts';
import type { TrackPlan } from '../sending/send-plan.ts';
import { TrackSender, type TrackOutput } from '../sending/track-sender.ts';
import { fittingRoom } from './fitting-room.ts';
import type { FrameSource } from './frame-gate.ts';
import { KEEPS_UP, fallen, nextPace, type LinkPace, type PaceReading } from './link-pace.ts';
import type { FeedMember } from './plan-feed.ts';
import { stubOf, wholeFrom } from './stub.ts';

/** One link may change what all get so often at once, and once more each time that has passed, ms: one that wants more has an encoder of its own. Its beginning is two or three, size and key frames. */
const CHANGES_AT_ONCE = 10;
const CHANGE_EVERY_MS = 2_000;

/** What the sender of a link is to its feed. */
export interface FedSenderOptions {
  sender: RTCRtpSender;
  /** The one for everybody. */
  encoder: Pick<LinkProbe, 'report'>;
  /** What is to be sent has changed. */
  onWish: () => void;
  /** Where frames for the link come from now on, see `FrameGate.use`. */
  onUse: (source: FrameSource, abrupt: boolean, wholeFrom: number) => void;
  onKeyFrame: () => void;
  onEnd: () => void;
}

/** Sends one kind of picture on one link, with an encoder of its own or fed by the one for everybody. */
export class FedSender implements TrackOutput, FeedMember {
  readonly #options: FedSenderOptions;
  readonly #output: TrackSender;
  #wish: TrackPlan | null = null;
  /** What its feed says; the link itself follows at a key frame. */
  #source: FrameSource = 'own';
  /** Whether the link is fed, as far as is known. */
  #isFed = false;
  #isFit = true;
  /** Its own encoder has a whole picture. */
  #isOwnSending = false;
  #pace: LinkPace = KEEPS_UP;
  readonly #changes = new TokenBucket(CHANGES_AT_ONCE, 1_000 / CHANGE_EVERY_MS, performance.now());

  constructor(options: FedSenderOptions) {
    this.#options = options;
    this.#output = new TrackSender(options.sender);
  }

  get wish(): TrackPlan | null {
    return this.#wish;
  }

  get able(): boolean {
    return this.#isFit && this.#pace.kind === 'keeps-up';
  }

  get encoder(): Pick<LinkProbe, 'report'> | null {
    return this.#isFed ? this.#options.encoder : null;
  }

  /** Whether there is something to find out about how the link gets on: where nothing is sent there is not. */
  get isWatched(): boolean {
    return this.#isFed || this.#source === 'feed' || (this.#pace.kind === 'behind' && this.#isActive);
  }

  /** Whether frames of the encoder for everybody go out on the link, as far as is known. */
  get isFed(): boolean {
    return this.#isFed;
  }

  set(plan: TrackPlan | null): void {
    if (asksForAnother(this.#wish, plan)) this.#mayChangeAll();
    // What does not fit one codec may fit the next.
    if (plan?.shared?.codec !== this.#wish?.shared?.codec) this.#isFit = true;
    this.#wish = plan;
    this.#options.onWish();
  }

  reapply(): void {
    this.#output.reapply();
  }

  sendKeyFrame(): void {
    if (this.#isFed) this.wantsKeyFrame();
    else this.#output.sendKeyFrame();
  }

  /** The other side needs a key frame of the feed. */
  wantsKeyFrame(): void {
    if (this.#mayChangeAll()) this.#options.onKeyFrame();
  }

  end(): void {
    this.#options.onEnd();
  }

  /** The feed has decided. Also to be called when the wish has changed. */
  use(source: FrameSource): void {
    const goesOnByItself = source === 'own' && this.#source === 'feed' && this.#isOwnSending;
    if (source !== this.#source) {
      this.#source = source;
      // Nobody misses a picture that has not begun, or is not seen; and what a link cannot take makes its queue longer.
      const abrupt = source === 'feed' ? !this.#isOwnSending : !this.able || !this.#isActive;
      this.#options.onUse(source, abrupt, wholeFrom(this.#wish));
      if (abrupt) this.#isFed = source === 'feed';
    } else if (source === 'own' && this.#isFed && !this.able) {
      // It waits for its own to begin, and cannot take what comes until then.
      this.#options.onUse('own', true, wholeFrom(this.#wish));
      this.#isFed = false;
    }
    this.#apply();
    // It may be fed already, and its own encoder begins nothing anew because of this.
    if (goesOnByItself) this.#output.sendKeyFrame();
  }

  /** The link is fed from now on, or is not any more. */
  switched(source: FrameSource): void {
    this.#isFed = source === 'feed';
    this.#apply();
  }

  /** It cannot take frames of that encoder, now or later. */
  unfit(): void {
    this.#isFit = false;
    this.#options.onWish();
  }

  /**
   * How the link got on since the last time.
   *
   * @param most what it is fed from now on at the most, bit/s
   * @param now ms of a monotonic clock
   */
  read(reading: PaceReading, most: number, now: number): void {
    const before = this.#pace;
    const limits = { fed: most, own: this.#wish?.encoding?.maxBitrate ?? 0 };
    this.#pace = nextPace(before, reading, limits, now);
    if (this.#pace.kind === before.kind) {
      this.#apply();
      return;
    }
    // Also of one that is fed no more: what it was fed waits there.
    if (this.#pace.kind === 'behind') this.#output.discardQueue();
    this.#options.onWish();
  }

  #mayChangeAll(): boolean {
    if (this.#changes.tryTake(1, performance.now())) return true;
    if (this.able) {
      this.#pace = fallen(this.#pace, Infinity);
      this.#options.onWish();
    }
    return false;
  }

  get #isActive(): boolean {
    return this.#wish?.encoding?.active === true;
  }

  /** Its own encoder is a stub only while the link is fed, and is to stay so. */
  #apply(): void {
    const isStub = this.#isFed && this.#source === 'feed';
    this.#isOwnSending = this.#isActive && !isStub;
    this.#output.set(this.#wish && (isStub ? stubOf(this.#wish) : this.#ownOf(this.#wish)));
  }

  #ownOf(wish: TrackPlan): TrackPlan {
    return this.#pace.kind === 'behind' ? fittingRoom(wish, this.#pace.room) : wish;
  }
}

/** Whether the picture of all may change with what this link asks for. */
function asksForAnother(before: TrackPlan | null, now: TrackPlan | null): boolean {
  const [was, is] = [before?.shared, now?.shared];
  return was?.active === true && is?.active === true && was.maxBitrate !== is.maxBitrate;
}
