import type { Scope } from '../../../signaling/basics/scope.ts';
import { LinkProbe } from '../link/link-probe.ts';
import { withStartBitrate } from '../sending/start-bitrate.ts';
import type { TrackPlan } from '../sending/send-plan.ts';
import { TrackSender } from '../sending/track-sender.ts';
import { encodedStreamsOf, type EncodedStreams } from './encoded-streams.ts';

/** More than any picture is given: what is never sent has room for everything, kbit/s. */
const ROOM_KBITS = 20_000;
/** Both ends are in this page: what takes longer has no way between them, ms. */
const CONNECT_MS = 5_000;

/**
 * An encoder that is no link's: of a connection in the page itself on which nothing is ever sent, because its frames are taken
 * away before.
 */
export class HiddenEncoder {
  readonly #from = new RTCPeerConnection();
  readonly #to = new RTCPeerConnection();
  /** All links that are fed ask at the same time. */
  readonly #probe = new LinkProbe(this.#from);
  readonly #output: TrackSender;
  readonly #streams: EncodedStreams;
  readonly #scope: Scope;

  /**
   * @param codecs the order of preference; undefined: the browser's
   * @param scope ends it
   * @throws where the browser does not give encoded frames away
   */
  constructor(codecs: RTCRtpCodec[] | undefined, scope: Scope) {
    this.#scope = scope;
    for (const connection of [this.#from, this.#to]) scope.add(() => connection.close());
    const transceiver = this.#from.addTransceiver('video', { direction: 'sendonly' });
    const streams = encodedStreamsOf(transceiver.sender);
    if (streams === null) throw new Error('this browser does not give encoded frames away');
    this.#streams = streams;
    if (codecs) transceiver.setCodecPreferences(codecs);
    this.#output = new TrackSender(transceiver.sender);
  }

  /** What was encoded. */
  get frames(): ReadableStream<RTCEncodedVideoFrame> {
    return this.#streams.readable;
  }

  /**
   * Connects both ends: before that nothing is encoded. Rejects when that fails.
   *
   * @param onLost called once if the connection breaks later, as it may when the computer's addresses change: nothing is encoded then, and a
   *   new one is there long before the browser gives this one up
   */
  async start(onLost: () => void): Promise<void> {
    const [from, to] = [this.#from, this.#to];
    from.addEventListener('icecandidate', ({ candidate }) => void to.addIceCandidate(candidate ?? undefined));
    to.addEventListener('icecandidate', ({ candidate }) => void from.addIceCandidate(candidate ?? undefined));
    await from.setLocalDescription();
    await to.setRemoteDescription(from.localDescription!);
    await to.setLocalDescription();
    const { type, sdp } = to.localDescription!;
    await from.setRemoteDescription({ type, sdp: withStartBitrate(sdp, ROOM_KBITS) });
    this.#output.reapply();
    await this.#connected();
    this.#scope.listen(from, 'connectionstatechange', () => isBroken(from) && onLost());
  }

  async #connected(): Promise<void> {
    const connecting = this.#scope.child();
    try {
      await new Promise<void>((resolve, reject) => {
        const follow = () => {
          if (this.#from.connectionState === 'connected') resolve();
          else if (this.#from.connectionState === 'failed') reject(new Error('there is no way within this page'));
        };
        connecting.listen(this.#from, 'connectionstatechange', follow);
        connecting.add(() => reject(new Error('nobody wants it any more')));
        connecting.after(CONNECT_MS, () => reject(new Error('it takes too long')));
        follow();
      });
    } finally {
      connecting.end();
    }
  }

  set(plan: TrackPlan | null): void {
    this.#output.set(plan);
  }

  /** What is counted of it; null once it has ended. */
  report(): Promise<RTCStatsReport | null> {
    return this.#probe.report();
  }

  sendKeyFrame(): void {
    this.#output.sendKeyFrame();
  }
}

function isBroken({ connectionState }: RTCPeerConnection): boolean {
  return connectionState === 'disconnected' || connectionState === 'failed';
}
