import { describe, expect, it } from 'vitest';
import type { TrackKind } from '../model-quality.ts';
import type { LinkReport } from '../link/peer-connection.ts';
import { countersOf } from './counters.ts';

const kindsByMid = new Map<string, TrackKind>([
  ['0', 'microphone'],
  ['1', 'camera'],
  ['2', 'screen'],
]);

const report = (...stats: Record<string, unknown>[]) =>
  new Map(stats.map((one) => [one['id'], { timestamp: 5_000, ...one }])) as unknown as RTCStatsReport;

const OUT = { id: 'O', type: 'outbound-rtp', kind: 'video', mid: '1', bytesSent: 900, packetsSent: 9 };
const IN = { id: 'I', type: 'inbound-rtp', kind: 'video', mid: '2', bytesReceived: 700, packetsReceived: 7 };

const count = (of: Omit<LinkReport, 'feeds'>) => countersOf({ feeds: new Map(), ...of }, 0);

describe('countersOf', () => {
  it('takes from sender reports what the other side’s clock was', () => {
    const said = { id: 'R', type: 'remote-outbound-rtp', timestamp: 4_990, remoteTimestamp: 7_000 };
    const silent = { id: 'S', type: 'remote-outbound-rtp', timestamp: 4_990 };
    expect(count({ stats: report(said, silent), kindsByMid }).reports).toEqual([{ sentAt: 7_000, arrivedAt: 4_990 }]);
  });

  it('of a picture that the encoder for everybody makes, tells that one’s and not the tiny one that nobody sees', () => {
    const tiny = {
      ...{ ...OUT, frameWidth: 32, frameHeight: 18, framesPerSecond: 10, totalEncodeTime: 0.1 },
      qualityLimitationReason: 'bandwidth',
    };
    const size = { frameWidth: 1280, frameHeight: 720 };
    const shared = { id: 'F', type: 'outbound-rtp', ...size, framesPerSecond: 24, totalEncodeTime: 40 };
    const feeds = new Map<TrackKind, RTCStatsReport>([['camera', report({ id: 'C', type: 'codec' }, shared)]]);
    const { sent } = countersOf({ stats: report(tiny, { ...tiny, id: 'P', mid: '2' }), kindsByMid, feeds }, 0);
    expect(sent).toMatchObject([
      { kind: 'camera', size: { width: 1280, height: 720 }, framesPerSecond: 24, limitedBy: null, bytes: 900 },
      { kind: 'screen', size: { width: 32, height: 18 }, framesPerSecond: 10, limitedBy: 'bandwidth' },
    ]);
    expect(
      sent.map(({ codingTime }) => codingTime),
      'of the one for everybody it is no link’s',
    ).toEqual([null, 0.1]);
  });

  it('knows tracks by the mid of their transceiver, and leaves out what is of none', () => {
    const { sent, received } = count({
      stats: report(
        OUT,
        IN,
        { ...IN, id: 'J', mid: '0' },
        { ...IN, id: 'K', mid: '7' },
        { ...IN, id: 'L', mid: undefined },
      ),
      kindsByMid,
    });
    expect(sent.map(({ kind }) => kind)).toEqual(['camera']);
    expect(received.map(({ kind }) => kind)).toEqual(['screen', 'microphone']);
  });

  it('has of what is sent what the other side reports of it', () => {
    const { sent, at, bytesSent } = count({
      stats: report(
        {
          ...OUT,
          remoteId: 'R',
          codecId: 'C',
          frameWidth: 1280,
          frameHeight: 720,
          framesPerSecond: 30,
          encoderImplementation: 'libaom',
          qualityLimitationReason: 'cpu',
          totalPacketSendDelay: 0.5,
          totalEncodeTime: 2,
        },
        { id: 'R', type: 'remote-inbound-rtp', timestamp: 4_000, fractionLost: 0.25, jitter: 0.003 },
        { id: 'C', type: 'codec', mimeType: 'video/AV1' },
        { id: 'T', type: 'transport', bytesSent: 1_000, bytesReceived: 2_000 },
      ),
      kindsByMid,
    });
    expect({ at, bytesSent }).toEqual({ at: 5_000, bytesSent: 1_000 });
    expect(sent).toEqual([
      {
        kind: 'camera',
        bytes: 900,
        packets: 9,
        lost: null,
        reported: { at: 4_000, loss: 0.25 },
        codec: 'AV1',
        coder: 'libaom',
        size: { width: 1280, height: 720 },
        framesPerSecond: 30,
        jitterMs: 3,
        limitedBy: 'cpu',
        frozenMs: null,
        sendDelay: 0.5,
        codingTime: 2,
      },
    ]);
  });

  it('has of what is received what arrived here', () => {
    const { received } = count({
      stats: report({
        ...IN,
        packetsLost: 3,
        jitter: 0.01,
        decoderImplementation: 'dav1d',
        totalDecodeTime: 1,
        totalFreezesDuration: 0.2,
      }),
      kindsByMid,
    });
    expect(received[0]).toMatchObject({
      bytes: 700,
      packets: 7,
      lost: 3,
      reported: null,
      coder: 'dav1d',
      jitterMs: 10,
      codingTime: 1,
      frozenMs: 200,
    });
  });

  it('says null for what a browser does not tell', () => {
    const { bytesSent, bytesReceived, sent } = count({ stats: report(OUT), kindsByMid });
    expect([bytesSent, bytesReceived]).toEqual([null, null]);
    expect(sent[0]).toMatchObject({ codec: null, coder: null, size: null, framesPerSecond: null, sendDelay: null });
  });
});
