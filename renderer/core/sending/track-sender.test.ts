import { beforeEach, describe, expect, it } from 'vitest';
import { TrackSender } from './track-sender.ts';

const track = (id: string) => ({ id }) as MediaStreamTrack;

/** Notes what it is asked, in order, and does each thing only when the test lets it. */
class SlowSender {
  track: MediaStreamTrack | null = null;
  encodings: RTCRtpEncodingParameters[] = [{}];
  degradation: RTCDegradationPreference | undefined;
  readonly log: string[] = [];
  #waiting: { settle: () => void; fail: (error: Error) => void }[] = [];

  async replaceTrack(next: MediaStreamTrack | null): Promise<void> {
    this.log.push(`replace ${next?.id ?? 'none'}`);
    await this.#turn();
    this.track = next;
  }

  getParameters() {
    const negotiated = ['VP8', 'rtx', 'H264', 'VP9'].map((name) => ({ mimeType: `video/${name}`, clockRate: 90_000 }));
    // As Chromium lists them.
    const chosen = this.encodings[0]?.codec;
    const codecs = chosen === undefined ? negotiated : [chosen, ...negotiated];
    return { encodings: structuredClone(this.encodings), codecs } as unknown as RTCRtpSendParameters;
  }

  async setParameters(
    { encodings, degradationPreference }: RTCRtpSendParameters,
    { encodingOptions }: RTCSetParameterOptions = {},
  ): Promise<void> {
    const keyFrames = encodingOptions?.map(({ keyFrame }) => (keyFrame ? ' and a key frame' : '')).join() ?? '';
    const pause = encodings[0]?.active === false ? ', inactive' : '';
    this.log.push(`parameters ${encodings[0]?.maxBitrate}${pause}${keyFrames}`);
    await this.#turn();
    this.encodings = encodings;
    this.degradation = degradationPreference;
  }

  /** Lets everything happen, also what that leads to. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      next.settle();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  failNext(): void {
    this.#waiting.shift()?.fail(new Error('closed'));
  }

  #turn(): Promise<void> {
    return new Promise((settle, fail) => this.#waiting.push({ settle, fail }));
  }
}

const encoding = (maxBitrate: number) => ({ active: true, maxBitrate });

describe('TrackSender', () => {
  let slow: SlowSender;
  let sender: TrackSender;
  beforeEach(() => {
    slow = new SlowSender();
    sender = new TrackSender(slow as unknown as RTCRtpSender);
  });

  it('sets the track first, then how it is encoded', async () => {
    sender.set({ track: track('a'), encoding: encoding(5), degradation: 'maintain-resolution' });
    await slow.settle();
    expect(slow.log).toEqual(['replace a', 'parameters 5']);
    expect([slow.encodings, slow.degradation]).toEqual([[encoding(5)], 'maintain-resolution']);
  });

  it('changes one after another, and only the newest wanted one counts', async () => {
    for (const id of ['a', 'b', 'c']) sender.set({ track: track(id), encoding: encoding(1) });
    await slow.settle();
    // The first was under way; the second was wanted no more when its turn came.
    expect(slow.log).toEqual(['replace a', 'parameters 1', 'replace c', 'parameters 1']);
    expect(slow.track?.id).toBe('c');
  });

  it('another encoding of the same track replaces no track, and the same again does nothing', async () => {
    const same = track('a');
    sender.set({ track: same, encoding: encoding(1) });
    await slow.settle();
    sender.set({ track: same, encoding: encoding(2) });
    sender.set({ track: same, encoding: encoding(2) });
    await slow.settle();
    expect(slow.log.slice(2)).toEqual(['parameters 2']);
  });

  it('a queue is gone after a moment in which nothing is sent, and what is wanted by then is sent', async () => {
    const same = track('a');
    sender.set({ track: same, encoding: encoding(1) });
    await slow.settle();
    sender.discardQueue();
    sender.set({ track: same, encoding: encoding(2) });
    await slow.settle();
    expect(slow.log.slice(2)).toEqual(['parameters 1, inactive', 'parameters 2']);
    expect(slow.encodings).toEqual([encoding(2)]);
  });

  it('sending nothing takes the track away and sets nothing', async () => {
    sender.set({ track: track('a'), encoding: encoding(1) });
    await slow.settle();
    sender.set(null);
    await slow.settle();
    expect(slow.log.slice(2)).toEqual(['replace none']);
  });

  it('what could not be set before the first negotiation is set when it is asked to once more', async () => {
    slow.encodings = [];
    sender.set({ track: track('a'), encoding: encoding(7) });
    await slow.settle();
    expect(slow.log).toEqual(['replace a']);
    slow.encodings = [{}];
    sender.reapply();
    await slow.settle();
    expect(slow.log).toEqual(['replace a', 'parameters 7']);
  });

  it('sends with the codec that is wanted where it was negotiated, and else, and later, with the first one', async () => {
    const codec = () => slow.encodings[0]?.codec?.mimeType;
    sender.set({ track: track('a'), encoding: encoding(5) });
    await slow.settle();
    expect(codec()).toBeUndefined();
    sender.set({ track: track('a'), encoding: { ...encoding(5), codec: 'h264' } });
    await slow.settle();
    expect(codec()).toBe('video/H264');
    sender.set({ track: track('a'), encoding: { ...encoding(5), codec: 'av1' } });
    await slow.settle();
    expect(codec()).toBe('video/VP8');
    sender.set({ track: track('a'), encoding: { ...encoding(5), codec: 'vp9' } });
    await slow.settle();
    expect(codec()).toBe('video/VP9');
    sender.set({ track: track('a'), encoding: encoding(5) });
    await slow.settle();
    expect(codec()).toBe('video/VP8');
  });

  it('[NEG-10] a key frame is asked for once, also while something else is set, and only of what is sent', async () => {
    sender.sendKeyFrame();
    await slow.settle();
    expect(slow.log).toEqual([]);
    sender.set({ track: track('a'), encoding: encoding(1) });
    sender.sendKeyFrame();
    sender.sendKeyFrame();
    await slow.settle();
    expect(slow.log).toEqual(['replace a', 'parameters 1', 'parameters 1 and a key frame']);
    sender.reapply();
    await slow.settle();
    expect(slow.log.slice(3)).toEqual(['parameters 1']);
  });

  it('a step that fails holds up none that is wanted later', async () => {
    sender.set({ track: track('a') });
    slow.failNext();
    await slow.settle();
    sender.set({ track: track('b') });
    await slow.settle();
    expect(slow.track?.id).toBe('b');
  });
});
