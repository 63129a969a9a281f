import type { LinkProbe } from '../link/link-probe.ts';
import type { TrackPlan } from '../sending/send-plan.ts';
import type { FeedEncoder } from './feed.ts';
import { HiddenEncoder } from './hidden-encoder.ts';

export interface EncoderOnDemandOptions {
  /** The order of preference; undefined: the browser's. */
  codecs: RTCRtpCodec[] | undefined;
  /** What it makes from now on. */
  onFrames: (frames: ReadableStream<RTCEncodedVideoFrame>) => void;
  /** It has become ready, or is so no more. */
  onChange: () => void;
}

/** Unable: it could not be had, and is not tried again for the links that there are. */
type State = { kind: 'resting' | 'unable' } | { kind: 'starting' | 'ready'; encoder: HiddenEncoder };

/** The encoder for everybody of one kind of picture: there only while several could be fed by it, since a call of two has no use for it. */
export class EncoderOnDemand implements FeedEncoder, Pick<LinkProbe, 'report'> {
  readonly #options: EncoderOnDemandOptions;
  #state: State = { kind: 'resting' };

  constructor(options: EncoderOnDemandOptions) {
    this.#options = options;
  }

  get isReady(): boolean {
    return this.#state.kind === 'ready';
  }

  prepare(): void {
    if (this.#state.kind === 'resting') void this.#start();
  }

  rest(): void {
    this.#encoder?.end();
    this.#state = { kind: 'resting' };
  }

  set(plan: TrackPlan | null): void {
    this.#encoder?.set(plan);
  }

  sendKeyFrame(): void {
    this.#encoder?.sendKeyFrame();
  }

  /** What is counted of it; null where there is none. */
  report(): Promise<RTCStatsReport | null> {
    return this.#encoder?.report() ?? Promise.resolve(null);
  }

  get #encoder(): HiddenEncoder | null {
    return 'encoder' in this.#state ? this.#state.encoder : null;
  }

  async #start(): Promise<void> {
    const { codecs, onFrames, onChange } = this.#options;
    let encoder: HiddenEncoder | null = null;
    try {
      encoder = new HiddenEncoder(codecs);
      this.#state = { kind: 'starting', encoder };
      onFrames(encoder.frames);
      await encoder.start(() => this.#startAgain(encoder));
      if (this.#encoder !== encoder) return;
      this.#state = { kind: 'ready', encoder };
      onChange();
    } catch {
      // One that nobody wants any more has not failed.
      if (this.#encoder !== encoder) return;
      encoder?.end();
      this.#state = { kind: 'unable' };
    }
  }

  /** Meanwhile links have encoders of their own. */
  #startAgain(lost: HiddenEncoder | null): void {
    if (this.#encoder !== lost) return;
    this.rest();
    this.#options.onChange();
    this.prepare();
  }
}
