import { expect, type Page } from '@playwright/test';

/** How often the statistics are read, ms: gaps are known to within this. */
const SAMPLE_MS = 100;
/** What stands still for less than this flows: some pictures, and some readings on a busy computer, ms. */
const FLOWING_MS = 500;

/** Time without a new decoded frame or audio packet, ms. */
export interface Gaps {
  video: number;
  audio: number;
}

interface Watch {
  /** The longest standstills that were read since the watch began, by the name on the tile. */
  longest(): Record<string, Gaps>;
  /** The times up to now. */
  present(): Record<string, Gaps>;
  stop(): void;
}

declare global {
  interface Window {
    mediaGaps?: Watch;
  }
}

/**
 * Starts to watch what arrives from these people, over whatever connection carries the picture on their tile. An earlier
 * watch ends. Statistics are asked rather than the video elements, which a changed layout may replace.
 */
export async function watchMediaGaps(page: Page, names: string[]): Promise<void> {
  await page.evaluate(
    ({ names, sampleMs }) => {
      window.mediaGaps?.stop();
      const begin = () => ({ count: -1, at: performance.now(), longest: 0 });
      const links = names.map((name) => ({ name, video: begin(), audio: begin() }));
      type Link = (typeof links)[number];
      type Counter = Link['video'];

      // Only a reading that finds no more than the one before is a standstill: a busy page that reads late is none.
      // Nor is what a new connection has not counted yet any progress.
      const note = (counter: Counter, count: number) => {
        const now = performance.now();
        if (count !== counter.count && count > 0) Object.assign(counter, { count, at: now });
        else counter.longest = Math.max(counter.longest, now - counter.at);
      };
      const sample = async ({ name, video, audio }: Link) => {
        const element = document.querySelector<HTMLVideoElement>(`figure[aria-label="${CSS.escape(name)}"] video`);
        const shown = (element?.srcObject as MediaStream | null | undefined)?.getVideoTracks()[0]?.id;
        const connection = window.rtcRecorder.connections.find(
          (pc) => pc.connectionState !== 'closed' && pc.getReceivers().some(({ track }) => track.id === shown),
        );
        const report = await connection?.getStats().catch(() => undefined);
        // A link that is gone, or whose statistics cannot be read, brings nothing more.
        const counts = { audio: audio.count, video: video.count };
        for (const stats of (report?.values() ?? []) as Iterable<RTCInboundRtpStreamStats>) {
          if (stats.type !== 'inbound-rtp') continue;
          if (stats.kind === 'audio') counts.audio = stats.packetsReceived ?? 0;
          else if (stats.trackIdentifier === shown) counts.video = stats.framesDecoded ?? 0;
        }
        note(audio, counts.audio);
        note(video, counts.video);
      };
      const timer = setInterval(() => void Promise.all(links.map(sample)), sampleMs);
      const read = (of: (counter: Counter) => number) =>
        Object.fromEntries(links.map(({ name, video, audio }) => [name, { video: of(video), audio: of(audio) }]));
      window.mediaGaps = {
        longest: () => read(({ longest }) => longest),
        present: () => read(({ at }) => performance.now() - at),
        stop: () => clearInterval(timer),
      };
    },
    { names, sampleMs: SAMPLE_MS },
  );
}

/** The longest gaps on any watched link of any of these pages. */
export function longestGaps(pages: Page[]): Promise<Gaps> {
  return worst(pages, 'longest');
}

/** Waits until picture and sound come in on every watched link of these pages. */
export async function expectMediaFlows(pages: Page[], timeoutMs: number): Promise<void> {
  const standstill = async () => {
    const { video, audio } = await worst(pages, 'present');
    return Math.max(video, audio);
  };
  await expect.poll(standstill, { message: 'standstill, ms', timeout: timeoutMs }).toBeLessThan(FLOWING_MS);
}

async function worst(pages: Page[], which: 'longest' | 'present'): Promise<Gaps> {
  const readings = await Promise.all(
    pages.map((page) =>
      page.evaluate((kind) => {
        if (window.mediaGaps === undefined) throw new Error('nothing is watched');
        return Object.values(window.mediaGaps[kind]());
      }, which),
    ),
  );
  const all = readings.flat();
  return {
    video: Math.max(...all.map(({ video }) => video)),
    audio: Math.max(...all.map(({ audio }) => audio)),
  };
}
