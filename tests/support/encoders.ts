import type { Page } from '@playwright/test';
import { rtpStreams } from './instrument.ts';

/** Runs in the page before its own scripts: what this person sends is encoded once for everybody. */
export function wantOneEncoder(): void {
  // A later load of the same page has what was set meanwhile.
  if (localStorage.getItem('earshot.preferences') === null) {
    localStorage.setItem('earshot.preferences', JSON.stringify({ oneEncoder: true }));
  }
}

/** How many pictures the page encodes at the moment: such as somebody sees, and such as nobody does. */
export async function encodedPictures(page: Page): Promise<{ large: number; tiny: number }> {
  const streams = await rtpStreams(page, 'outbound-rtp');
  const heights = streams.flatMap(({ framesPerSecond, frameHeight }) => (framesPerSecond ? (frameHeight ?? []) : []));
  return {
    large: heights.filter((height) => height > 64).length,
    tiny: heights.filter((height) => height <= 64).length,
  };
}

/** How many pictures that the page decodes are at least that wide, px. */
export async function receivedPictures(page: Page, width: number): Promise<number> {
  const streams = await rtpStreams(page, 'inbound-rtp');
  return streams.filter(({ frameWidth = 0 }) => frameWidth >= width).length;
}

/** Ends the worker that takes the one encoder's frames to all links, without a word to the page. */
export async function killFeed(page: Page): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes('feed-worker'));
  if (worker === undefined) throw new Error('the page feeds nobody');
  // It is gone before it can answer.
  await worker.evaluate(() => globalThis.close()).catch(() => undefined);
}

/**
 * How long it takes from a connection's being up until its first picture is decoded, ms. To be called while the page has none, and
 * awaited once it is to have one.
 */
export function firstPictureAfter(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const upAt = new Map<RTCPeerConnection, number>();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const up = window.rtcRecorder.connections.filter(({ connectionState }) => connectionState === 'connected');
      for (const connection of up) {
        const since = upAt.get(connection) ?? performance.now();
        upAt.set(connection, since);
        const inbound = [...(await connection.getStats()).values()] as RTCInboundRtpStreamStats[];
        if (inbound.some(({ type, framesDecoded = 0 }) => type === 'inbound-rtp' && framesDecoded > 0))
          return performance.now() - since;
      }
    }
  });
}

/** How many pixels the page has encoded so far. */
export async function pixelsEncoded(page: Page): Promise<number> {
  const streams = await rtpStreams(page, 'outbound-rtp');
  return streams.reduce(
    (sum, { framesEncoded = 0, frameWidth = 0, frameHeight = 0 }) => sum + framesEncoded * frameWidth * frameHeight,
    0,
  );
}
