import { describe, expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { LinkReading } from '../model-quality.ts';
import { gradeOf, limitsOf } from './judge.ts';

const WELL = linkReading({ sent: [trackReading({ limitedBy: 'none', loss: 0 })], received: [trackReading()] });
const LOSSY = linkReading({ received: [trackReading({ loss: 0.05 })] });
const RELAYED = linkReading({ way: { kind: 'relay' } });
const BUSY = linkReading({ sent: [trackReading({ limitedBy: 'cpu' })] });

describe('gradeOf', () => {
  it.each<[string, Partial<LinkReading>, string]>([
    ['nothing known', { roundTripMs: null, availableBitrate: null }, 'good'],
    ['a little loss', { received: [trackReading({ loss: 0.02 })] }, 'good'],
    ['loss', { sent: [trackReading({ loss: 0.03 })] }, 'weak'],
    ['much loss', { received: [trackReading({ kind: 'microphone', loss: 0.1 })] }, 'poor'],
    ['a long way', { roundTripMs: 200 }, 'weak'],
    ['a very long way', { roundTripMs: 500 }, 'poor'],
    ['a voice that jitters', { received: [trackReading({ kind: 'microphone', jitterMs: 40 })] }, 'weak'],
    ['a voice that jitters much', { received: [trackReading({ kind: 'microphone', jitterMs: 120 })] }, 'poor'],
    ['a picture that comes in bursts', { received: [trackReading({ jitterMs: 120 })] }, 'good'],
    ['packets that wait', { sent: [trackReading({ sendDelayMs: 100 })] }, 'weak'],
    ['packets that wait long', { sent: [trackReading({ sendDelayMs: 400 })] }, 'poor'],
    ['a way that a picture fills', { availableBitrate: 300_000, sent: [trackReading()] }, 'weak'],
    [
      'a narrow way for a voice alone',
      { availableBitrate: 100_000, sent: [trackReading({ kind: 'microphone' })] },
      'good',
    ],
    ['a relay', { way: { kind: 'relay' } }, 'good'],
    ['a busy computer', { sent: [trackReading({ limitedBy: 'cpu' })] }, 'good'],
  ])('%s', (_, change, grade) => {
    expect(gradeOf(linkReading(change))).toBe(grade);
  });
});

describe('limitsOf', () => {
  it.each<[string, readonly LinkReading[], readonly (string | null)[]]>([
    ['nothing limits', [WELL, WELL], [null, null]],
    ['nobody knows on which side of the only link it is', [LOSSY], ['between']],
    ['one of two links', [LOSSY, WELL], ['their-side', null]],
    ['one of three links', [WELL, LOSSY, WELL], [null, 'their-side', null]],
    ['all links', [LOSSY, LOSSY], ['own-network', 'own-network']],
    ['most links', [LOSSY, LOSSY, WELL], ['own-network', 'own-network', null]],
    ['the processor, for the link whose picture it limits', [BUSY, WELL], ['own-computer', null]],
    ['a relay', [RELAYED, WELL], ['relay', null]],
    ['what is worse than a relay is said first', [{ ...LOSSY, way: RELAYED.way }], ['between']],
    ['a busy computer is said before the network', [{ ...LOSSY, sent: BUSY.sent }], ['own-computer']],
  ])('%s', (_, readings, limits) => {
    expect([...limitsOf(new Map(readings.map((reading, index) => [index, reading]))).values()]).toEqual(limits);
  });

  const LATE = linkReading({ latenessMs: 150 });
  const SLOW = linkReading({ roundTripMs: 300 });
  it.each<[string, readonly LinkReading[], readonly (string | null)[]]>([
    ['delays of a computer that is late itself are its own', [{ ...SLOW, latenessMs: 150 }], ['own-computer']],
    ['on all its links', [SLOW, SLOW, LATE], ['own-computer', 'own-computer', null]],
    ['packets are not lost by being late', [LOSSY, LOSSY, LATE], ['own-network', 'own-network', null]],
    ['being late alone limits nothing', [LATE], [null]],
  ])('%s', (_, readings, limits) => {
    expect([...limitsOf(new Map(readings.map((reading, index) => [index, reading]))).values()]).toEqual(limits);
  });

  it('a decoder that is always at work is a busy computer', () => {
    const limit = (codingLoad: number) =>
      limitsOf(new Map([['a', linkReading({ received: [trackReading({ codingLoad })] })]])).get('a');
    expect([limit(0.6), limit(0.95)]).toEqual([null, 'own-computer']);
  });

  it('a picture that the own limits make small is no slow network', () => {
    const sent = [trackReading({ limitedBy: 'bandwidth' })];
    const limit = (availableBitrate: number | null, sentBitrate: number) => {
      const bitrate = { sent: sentBitrate, received: null };
      return limitsOf(new Map([['a', linkReading({ sent, bitrate, availableBitrate })]])).get('a');
    };
    expect([limit(null, 200_000), limit(5_000_000, 200_000), limit(300_000, 100_000)]).toEqual([null, null, null]);
    expect(limit(300_000, 200_000)).toBe('between');
  });
});
