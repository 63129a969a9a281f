import { describe, expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { LinkReading, TrackReading } from '../model-quality.ts';
import { isShortOfLink, isShortOfProcessor, needsFewerFrames } from './share-shortage.ts';

const share = (change: Partial<TrackReading> = {}) => trackReading({ kind: 'screen', ...change });

describe('isShortOfProcessor', () => {
  it.each<[string, readonly TrackReading[], boolean]>([
    ['a share that nothing limits', [share({ limitedBy: 'none', codingLoad: 0.5 })], false],
    ['a share that the processor limits', [share({ limitedBy: 'cpu' })], true],
    ['an encoder that works all the time', [share({ codingLoad: 0.95 })], true],
    ['a share that the link limits', [share({ limitedBy: 'bandwidth' })], false],
    ['a camera that the processor limits', [trackReading({ limitedBy: 'cpu' }), share()], false],
    ['no share', [trackReading({ limitedBy: 'cpu' })], false],
  ])('%s', (_what, sent, short) => {
    expect(isShortOfProcessor(linkReading({ sent }))).toBe(short);
  });
});

describe('isShortOfLink', () => {
  it.each<[string, Partial<LinkReading>, boolean]>([
    ['a wide way', { availableBitrate: 5_000_000, sent: [share({ bitrate: 3_000_000 })] }, false],
    ['a narrow way that the share uses', { availableBitrate: 700_000, sent: [share({ bitrate: 250_000 })] }, true],
    ['a narrow way, and nothing moves', { availableBitrate: 700_000, sent: [share({ bitrate: 50_000 })] }, false],
    ['packets that wait', { sent: [share({ sendDelayMs: 150 })] }, true],
    ['nothing known', { availableBitrate: null, sent: [share({ bitrate: null })] }, false],
    ['no share', { availableBitrate: 300_000, sent: [trackReading({ sendDelayMs: 150 })] }, false],
  ])('%s', (_what, change, short) => {
    expect(isShortOfLink(linkReading(change))).toBe(short);
  });
});

describe('needsFewerFrames', () => {
  /** A share of 20 frames/s, each of which takes so long to encode, ms. */
  const taking = (ms: number, change: Partial<TrackReading> = {}) =>
    share({ framesPerSecond: 20, codingLoad: (ms * 20) / 1_000, ...change });

  it.each<[string, readonly (readonly TrackReading[])[], boolean | null, boolean | null]>([
    ['frames that take little time', [[taking(5)]], false, false],
    ['frames that take a part of it', [[taking(25)]], true, false],
    ['frames that take most of it', [[taking(30)]], true, true],
    ['what all links take together', [[taking(12)], [taking(12)]], true, false],
    ['the processor limits it', [[taking(5, { limitedBy: 'cpu' })]], true, true],
    ['packets of one link wait', [[taking(5)], [taking(5, { sendDelayMs: 200 })]], true, true],
    ['nothing moves', [[taking(5, { framesPerSecond: 1 })]], null, null],
    ['nothing is known, as of a link that is fed', [[taking(5, { codingLoad: null })]], null, null],
  ])('%s', (_what, links, whileUsual, whileFull) => {
    const readings = links.map((sent) => linkReading({ sent }));
    expect([needsFewerFrames(readings, false), needsFewerFrames(readings, true)]).toEqual([whileUsual, whileFull]);
  });
});
