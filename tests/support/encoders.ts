import type { Page } from '@playwright/test';

/** Runs in the page before its own scripts: what this person sends is encoded once for everybody. */
export function wantOneEncoder(): void {
  // A later load of the same page has what was set meanwhile.
  if (localStorage.getItem('earshot.preferences') === null) {
    localStorage.setItem('earshot.preferences', JSON.stringify({ oneEncoder: true }));
  }
}

/** How many pictures the page encodes at the moment: such as somebody sees, and such as nobody does. */
export function encodedPictures(page: Page): Promise<{ large: number; tiny: number }> {
  return page.evaluate(async () => {
    const open = window.rtcRecorder.connections.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    const all = reports.flatMap((report) => [...report.values()] as RTCOutboundRtpStreamStats[]);
    const heights = all.flatMap(({ type, frameHeight, framesPerSecond }) =>
      type === 'outbound-rtp' && framesPerSecond ? (frameHeight ?? []) : [],
    );
    return {
      large: heights.filter((height) => height > 64).length,
      tiny: heights.filter((height) => height <= 64).length,
    };
  });
}

/** How many pictures that the page decodes are at least that wide, px. */
export function receivedPictures(page: Page, width: number): Promise<number> {
  return page.evaluate(async (least) => {
    const reports = await Promise.all(window.rtcRecorder.connections.map((connection) => connection.getStats()));
    const all = reports.flatMap((report) => [...report.values()] as RTCInboundRtpStreamStats[]);
    return all.filter(({ type, frameWidth = 0 }) => type === 'inbound-rtp' && frameWidth >= least).length;
  }, width);
}

/** How many pixels the page has encoded so far. */
export function pixelsEncoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = window.rtcRecorder.connections.filter(({ connectionState }) => connectionState !== 'closed');
    const reports = await Promise.all(open.map((connection) => connection.getStats()));
    const all = reports.flatMap((report) => [...report.values()] as RTCOutboundRtpStreamStats[]);
    return all
      .filter(({ type, kind }) => type === 'outbound-rtp' && kind === 'video')
      .reduce(
        (sum, { framesEncoded = 0, frameWidth = 0, frameHeight = 0 }) => sum + framesEncoded * frameWidth * frameHeight,
        0,
      );
  });
}
