import type { Scope } from '../../../signaling/basics/scope.ts';
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
type State = { kind: 'resting' | 'unable' } | { kind: 'starting' | 'ready'; encoder: HiddenEncoder; scope: Scope };

/** The encoder for everybody of one kind of picture: there only while several could be fed by it, since a call of two has no use for it. */
export class EncoderOnDemand implements FeedEncoder, Pick<LinkProbe, 'report'> {
  readonly #options: EncoderOnDemandOptions;
  readonly #scope: Scope;
  #state: State = { kind: 'resting' };

  constructor(options: EncoderOnDemandOptions, scope: Scope) {
    this.#options = options;
    this.#scope = scope;
  }

  get isReady(): boolean {
    return this.#state.kind === 'ready';
  }

  prepare(): void {
    if (this.#state.kind === 'resting') void this.#start();
  }

  rest(): void {
    if ('scope' in this.#state) this.#state.scope.end();
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
    const scope = this.#scope.child();
    try {
      const encoder = new HiddenEncoder(codecs, scope);
      this.#state = { kind: 'starting', encoder, scope };
      onFrames(encoder.frames);
      await encoder.start(() => this.#startAgain());
      if (scope.ended) return;
      this.#state = { kind: 'ready', encoder, scope };
      onChange();
    } catch {
      // One that nobody wants any more has not failed.
      if (scope.ended) return;
      scope.end();
      this.#state = { kind: 'unable' };
    }
  }

  /** Meanwhile links have encoders of their own. */
  #startAgain(): void {
    this.rest();
    this.#options.onChange();
    this.prepare();
  }
}
