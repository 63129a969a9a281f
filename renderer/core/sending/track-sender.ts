import type { LinkProbe } from '../link/link-probe.ts';
import type { VideoCodec } from '../model.ts';
import type { TrackPlan } from './send-plan.ts';
import type { TrackKind } from './track-kind.ts';

// What browsers have and TypeScript's library not yet.
declare global {
  interface RTCSetParameterOptions {
    /** W3C webrtc-extensions: one for each encoding. Not in every browser. */
    encodingOptions?: { keyFrame: boolean }[];
  }

  interface RTCRtpEncodingParameters {
    /** W3C webrtc-pc: which of the negotiated codecs is used. Not in every browser. */
    codec?: RTCRtpCodec;
    /** W3C webrtc-extensions. Not in every browser. */
    adaptivePtime?: boolean;
  }
}

/** What sends one kind of track on one link. */
export interface TrackOutput {
  set(outgoing: TrackPlan | null): void;
  /** Applies everything again, once the sender has become able to take it. */
  reapply(): void;
  /** Makes the next frame of a picture one that needs none before it, where the browser can be asked to. */
  sendKeyFrame(): void;
  /** Whose encoder made the frames that are sent, where it is not the sender's own. */
  readonly encoder?: Pick<LinkProbe, 'report'> | null;
  /** The connection is being closed. */
  end?(): void;
}

/**
 * Called for each sender at once when it was made.
 *
 * @param onLost called when the sender can send nothing any more, and only another connection can
 */
export type MakeOutput = (kind: TrackKind, sender: RTCRtpSender, onLost: () => void) => TrackOutput;

/**
 * Sends one kind of track on one link. Switching is `replaceTrack`, which needs no negotiation. Changes are applied
 * one after another; only the newest wanted one counts.
 */
export class TrackSender implements TrackOutput {
  readonly #sender: RTCRtpSender;
  #wanted: TrackPlan | null = null;
  #applying = false;
  #dirty = false;
  /** The connection's own codec, from before one was chosen: Chromium lists that first then, and goes on with it where none is given. */
  #usual: RTCRtpCodec | undefined;
  #hasChosen = false;
  #keyFrameWanted = false;
  #hasQueue = false;

  constructor(sender: RTCRtpSender) {
    this.#sender = sender;
  }

  set(outgoing: TrackPlan | null): void {
    if (same(outgoing, this.#wanted)) return;
    this.#wanted = outgoing;
    this.reapply();
  }

  reapply(): void {
    this.#dirty = true;
    if (!this.#applying) void this.#apply();
  }

  sendKeyFrame(): void {
    this.#keyFrameWanted = true;
    this.reapply();
  }

  /**
   * What was encoded and has no room on the way yet is never sent, and the next picture is a key frame: Chromium forgets the queue of a
   * sender that is to send nothing for a moment.
   */
  discardQueue(): void {
    this.#hasQueue = true;
    this.reapply();
  }

  async #apply(): Promise<void> {
    this.#applying = true;
    while (this.#dirty) {
      if (this.#hasQueue) await this.#emptyQueue();
      this.#dirty = false;
      const wanted = this.#wanted;
      const keyFrame = this.#keyFrameWanted;
      this.#keyFrameWanted = false;
      try {
        if (this.#sender.track !== (wanted?.track ?? null)) await this.#sender.replaceTrack(wanted?.track ?? null);
        if (wanted) await this.#setParameters(wanted, keyFrame);
      } catch {
        // The connection was closed meanwhile; a rebuilt one gets the same tracks.
      }
    }
    this.#applying = false;
  }

  async #emptyQueue(): Promise<void> {
    this.#hasQueue = false;
    const parameters = this.#sender.getParameters();
    for (const encoding of parameters.encodings) encoding.active = false;
    // A connection that was closed meanwhile has no queue.
    await this.#sender.setParameters(parameters).catch(() => undefined);
  }

  async #setParameters({ encoding, degradation }: TrackPlan, keyFrame: boolean): Promise<void> {
    if (!encoding) return;
    const parameters = this.#sender.getParameters();
    // Before the first negotiation there is nothing to set yet (WebRTC: encodings may be empty).
    if (parameters.encodings.length === 0) return;
    const { codec, ...values } = encoding;
    const chosen = negotiated(codec, parameters.codecs);
    this.#usual ??= parameters.codecs[0];
    this.#hasChosen ||= chosen !== undefined;
    const used = chosen ?? (this.#hasChosen ? this.#usual : undefined);
    for (const target of parameters.encodings) Object.assign(target, values, used && { codec: used });
    if (degradation) parameters.degradationPreference = degradation;
    const encodingOptions = parameters.encodings.map(() => ({ keyFrame }));
    await this.#sender.setParameters(parameters, keyFrame ? { encodingOptions } : {});
  }
}

/** The first of that name; undefined where the other side does not have it, or none is wanted. */
function negotiated(codec: VideoCodec | undefined, codecs: readonly RTCRtpCodec[]): RTCRtpCodec | undefined {
  return codec && codecs.find(({ mimeType }) => mimeType.toLowerCase() === `video/${codec}`);
}

function same(a: TrackPlan | null, b: TrackPlan | null): boolean {
  return (
    a?.track === b?.track &&
    a?.degradation === b?.degradation &&
    JSON.stringify(a?.encoding) === JSON.stringify(b?.encoding)
  );
}
