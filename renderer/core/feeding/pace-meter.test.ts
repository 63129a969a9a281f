import { describe, expect, it } from 'vitest';
import { PaceMeter } from './pace-meter.ts';

/** A sender whose reports are these, one after the other. */
function senderOf(...reports: (object[] | null)[]): Pick<RTCRtpSender, 'getStats'> {
  const left = [...reports];
  return {
    getStats: () => {
      const report = left.shift();
      if (!report) return Promise.reject(new Error('closed'));
      return Promise.resolve(
        new Map(report.map((stats, index) => [String(index), stats])) as unknown as RTCStatsReport,
      );
    },
  };
}

/** After that many seconds in which 100 packets of 1,000 bytes were sent each, and waited 20 ms each. */
function sent(seconds: number, change: object = {}): object {
  return {
    type: 'outbound-rtp',
    timestamp: seconds * 1_000,
    bytesSent: seconds * 100_000,
    packetsSent: seconds * 100,
    totalPacketSendDelay: seconds * 2,
    targetBitrate: 2_000_000,
    ...change,
  };
}

describe('PaceMeter', () => {
  it('reads what happened since the last time', async () => {
    const loss = { type: 'remote-inbound-rtp', fractionLost: 0.25 };
    const meter = new PaceMeter(senderOf([sent(1)], [sent(3), loss]));
    expect(await meter.read()).toBeNull();
    expect(await meter.read()).toEqual({ room: 2_000_000, rate: 800_000, waitMs: 20, loss: 0.25 });
  });

  it.each([
    ['nothing was sent', [sent(2, { packetsSent: 100 })]],
    ['no room is told', [sent(2, { targetBitrate: undefined })]],
    ['the sender has no stream', []],
    ['the connection is closed', null],
  ])('says nothing where %s', async (_why, report) => {
    const meter = new PaceMeter(senderOf([sent(1)], report));
    await meter.read();
    expect(await meter.read()).toBeNull();
  });
});
