import { vi } from 'vitest';
import { Scope } from '../../signaling/basics/scope.ts';
import { FedSender } from '../../renderer/core/feeding/fed-sender.ts';
import { Feed } from '../../renderer/core/feeding/feed.ts';
import type { LinkProbe } from '../../renderer/core/link/link-probe.ts';
import type { TrackPlan } from '../../renderer/core/sending/send-plan.ts';

const track = { id: 'camera', getSettings: () => ({ height: 720 }) } as unknown as MediaStreamTrack;
/** What a link is to send: a small picture by itself, or the whole one of all. */
export const planned = (active = true): TrackPlan => ({
  track,
  encoding: { active, maxBitrate: 300_000, scaleResolutionDownBy: 2 },
  shared: { active, maxBitrate: 2_000_000, scaleResolutionDownBy: 1 },
});

class RecordingSender {
  track: MediaStreamTrack | null = null;
  encodings: RTCRtpEncodingParameters[] = [{}];
  /** Each time that it was told whether to send. */
  readonly active: (boolean | undefined)[] = [];
  readonly getStats = vi.fn(() => Promise.resolve(new Map()));
  replaceTrack(next: MediaStreamTrack | null) {
    this.track = next;
    return Promise.resolve();
  }
  getParameters = () => ({ encodings: this.encodings, codecs: [] });
  keyFrames = 0;
  setParameters = ({ encodings }: RTCRtpSendParameters, { encodingOptions }: RTCSetParameterOptions = {}) => {
    if (encodingOptions?.[0]?.keyFrame === true) this.keyFrames += 1;
    this.encodings = structuredClone(encodings);
    this.active.push(encodings[0]?.active);
    return Promise.resolve();
  };
}

/** The encoder for everybody, to those who ask how it gets on. */
export const SHARED: Pick<LinkProbe, 'report'> = { report: () => Promise.resolve(new Map()) };

/** The links of one feed, none of which sends anything yet. */
export function fedLinks(count: number) {
  const set = vi.fn<(plan: TrackPlan | null) => void>();
  const encoder = { isReady: true, prepare: vi.fn(), rest: vi.fn(), set, sendKeyFrame: vi.fn() };
  const scope = new Scope();
  const feed = new Feed(encoder, scope);
  const links = Array.from({ length: count }, () => {
    const sender = new RecordingSender();
    const onUse = vi.fn();
    const fed = new FedSender({
      sender: sender as unknown as RTCRtpSender,
      encoder: SHARED,
      onWish: () => feed.planSoon(),
      onUse,
      onKeyFrame: () => feed.requestKeyFrame(),
      onEnd: () => feed.remove(fed),
    });
    feed.add(fed, sender);
    return { fed, sender, onUse, scale: () => sender.encodings[0]?.scaleResolutionDownBy };
  });
  return { encoder, scope, links };
}

/** Once what was asked for in this turn has been done. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
