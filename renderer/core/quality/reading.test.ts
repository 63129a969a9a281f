import { describe, expect, it } from 'vitest';
import { linkCounters, trackCounters } from '../../../tests/support/link-counters.ts';
import { readingOf } from './reading.ts';

describe('readingOf', () => {
  const before = linkCounters({
    at: 1_000,
    bytesSent: 0,
    bytesReceived: 0,
    sent: [trackCounters({ bytes: 1_000, packets: 10, sendDelay: 1, codingTime: 0.5 })],
    received: [trackCounters({ bytes: 0, packets: 100, lost: 4 })],
  });

  it('has rates of the time between', () => {
    const now = linkCounters({
      at: 3_000,
      bytesSent: 250_000,
      bytesReceived: 500_000,
      sent: [trackCounters({ bytes: 251_000, packets: 30, sendDelay: 1.4, codingTime: 1.5 })],
      received: [trackCounters({ bytes: 500_000, packets: 190, lost: 14 })],
    });
    const reading = readingOf(before, now, new Map());
    expect(reading.bitrate).toEqual({ sent: 1_000_000, received: 2_000_000 });
    expect(reading.sent[0]).toMatchObject({ bitrate: 1_000_000, codingLoad: 0.5, loss: null });
    expect(reading.sent[0]!.sendDelayMs).toBeCloseTo(20);
    expect(reading.received[0]).toMatchObject({ bitrate: 2_000_000, loss: 0.1 });
  });

  it('has no rates without a time between, or where counters began anew', () => {
    expect(readingOf(null, before, new Map()).bitrate).toEqual({ sent: null, received: null });
    expect(readingOf(before, before, new Map()).bitrate).toEqual({ sent: null, received: null });
    const anew = linkCounters({ at: 3_000, sent: [trackCounters({ bytes: 10, packets: 1, sendDelay: 0 })] });
    expect(readingOf(before, anew, new Map()).sent[0]).toMatchObject({
      bitrate: null,
      sendDelayMs: null,
      codingLoad: null,
    });
  });

  it('[NEG-12] tells no loss of the few packets of a voice that pauses, and that of as many as were lost', () => {
    const lossOf = (packets: number, lost: number) =>
      readingOf(
        before,
        linkCounters({ at: 2_000, received: [trackCounters({ bytes: 1, packets: 100 + packets, lost: 4 + lost })] }),
        new Map(),
      ).received[0]?.loss;
    expect(lossOf(20, 1)).toBe(null);
    expect(lossOf(3, 27)).toBe(0.9);
  });

  it('has of what is sent the loss that the other side reported of that track, and of no other', () => {
    const sent = [trackCounters({ bytes: 9_000, packets: 99 }), trackCounters({ kind: 'screen', bytes: 1 })];
    const losses = new Map([['camera', { at: 2_900, packets: 90, loss: 0.25 }]] as const);
    const reading = readingOf(null, linkCounters({ at: 3_000, sent }), losses);
    expect(reading.sent.map(({ kind, loss }) => [kind, loss])).toEqual([
      ['camera', 0.25],
      ['screen', null],
    ]);
  });

  it('leaves out tracks that are off', () => {
    const tracks = [
      trackCounters({ kind: 'microphone', bytes: 900 }),
      trackCounters({ bytes: 1_000 }),
      trackCounters({ kind: 'screen', bytes: 0 }),
    ];
    const kinds = (was: Parameters<typeof readingOf>[0]) =>
      readingOf(was, linkCounters({ at: 3_000, sent: tracks }), new Map()).sent.map(({ kind }) => kind);
    expect(kinds(before)).toEqual(['microphone']);
    expect(kinds(null)).toEqual(['microphone', 'camera']);
  });

  it.each([
    ['host', 'host', 'ethernet', { kind: 'direct', network: 'cable' }],
    ['host', 'srflx', 'wifi', { kind: 'direct', network: 'wifi' }],
    ['host', 'prflx', 'unknown', { kind: 'direct', network: null }],
    ['host', 'host', null, { kind: 'direct', network: null }],
    ['relay', 'host', 'wifi', { kind: 'relay' }],
    ['host', 'relay', 'vpn', { kind: 'relay' }],
  ] as const)('a path from %s to %s by %s', (local, remote, network, way) => {
    const stats = { ...before.stats, path: { local, remote, protocol: 'udp', network } };
    expect(readingOf(null, linkCounters({ stats }), new Map()).way).toEqual(way);
  });
});
