import type { Page } from '@playwright/test';

/** How often the statistics are read, ms: gaps are known to within this. */
const SAMPLE_MS = 100;

/** The longest time on one link without a new decoded frame, or without a new audio packet, ms. */
export interface Gaps {
  video: number;
  audio: number;
}

interface Watch {
  /** Longest gaps by the name on the tile, up to now. */
  read(): Record<string, Gaps>;
  stop(): void;
}

declare global {
  interface Window {
    mediaGaps?: Watch;
  }
}

/**
 * Starts to watch what arrives from these people; each must be connected and have the camera on. An earlier watch ends.
 * The statistics are asked rather than the video elements, which a changed layout may replace.
 */
export async function watchMediaGaps(page: Page, names: string[]): Promise<void> {
  await page.evaluate(
    ({ names, sampleMs }) => {
      window.mediaGaps?.stop();
      const connections = window.rtcRecorder.connections.filter(({ connectionState }) => connectionState !== 'closed');
      const now = performance.now();
      const links = names.map((name) => {
        const video = document.querySelector<HTMLVideoElement>(`figure[aria-label="${CSS.escape(name)}"] video`);
        const shown = (video?.srcObject as MediaStream | null | undefined)?.getVideoTracks()[0];
        const connection = connections.find((pc) => pc.getReceivers().some(({ track }) => track.id === shown?.id));
        if (shown === undefined || connection === undefined) throw new Error(`no link carries a picture of ${name}`);
        const start = { count: 0, at: now, longest: 0 };
        return { name, shown, connection, video: { ...start }, audio: { ...start } };
      });
      type Link = (typeof links)[number];

      const sample = async ({ shown, connection, video, audio }: Link) => {
        for (const stats of (await connection.getStats()).values() as Iterable<RTCInboundRtpStreamStats>) {
          if (stats.type !== 'inbound-rtp') continue;
          if (stats.kind === 'audio') note(audio, stats.packetsReceived ?? 0);
          else if (stats.trackIdentifier === shown.id) note(video, stats.framesDecoded ?? 0);
        }
      };
      const note = (gap: Link['video'], count: number) => {
        const at = performance.now();
        gap.longest = Math.max(gap.longest, at - gap.at);
        if (count > gap.count) Object.assign(gap, { count, at });
      };
      const timer = setInterval(() => void Promise.all(links.map(sample)), sampleMs);
      window.mediaGaps = {
        read: () => Object.fromEntries(links.map((l) => [l.name, { video: l.video.longest, audio: l.audio.longest }])),
        stop: () => clearInterval(timer),
      };
    },
    { names, sampleMs: SAMPLE_MS },
  );
}

/** The longest gaps on each watched link since the watch began. A link that stands still now counts. */
export function mediaGaps(page: Page): Promise<Record<string, Gaps>> {
  return page.evaluate(() => {
    if (window.mediaGaps === undefined) throw new Error('nothing is watched');
    return window.mediaGaps.read();
  });
}

/** The longest gaps on any watched link of any of these pages. */
export async function longestGaps(pages: Page[]): Promise<Gaps> {
  const all = (await Promise.all(pages.map(mediaGaps))).flatMap((links) => Object.values(links));
  return {
    video: Math.max(...all.map(({ video }) => video)),
    audio: Math.max(...all.map(({ audio }) => audio)),
  };
}
