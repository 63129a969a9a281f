import { describe, expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { LinkReading, TrackReading } from '../model-quality.ts';
import { isShortOfLink, isShortOfProcessor } from './share-shortage.ts';

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
