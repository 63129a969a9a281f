import { expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { LinkReading } from '../model-quality.ts';
import { isFullAndNarrow, isShortForVoice } from './voice-shortage.ts';

const FULL: Partial<LinkReading> = { availableBitrate: 130_000, roundTripMs: 550 };

it.each<[string, Partial<LinkReading>, boolean]>([
  ['a narrow way that is full', FULL, true],
  ['a narrow way with room', { ...FULL, roundTripMs: 60 }, false],
  ['a long way that has nothing to send but a voice', { ...FULL, bitrate: { sent: 54_000, received: 54_000 } }, false],
  ['a long way that is wide', { ...FULL, availableBitrate: 2_000_000 }, false],
  [
    'a way that loses packets, and is taken for narrow for it',
    { availableBitrate: 130_000, roundTripMs: 2, sent: [trackReading({ kind: 'microphone', loss: 0.3 })] },
    false,
  ],
  [
    'a picture that waits to leave',
    { ...FULL, roundTripMs: 60, sent: [trackReading({ kind: 'screen', sendDelayMs: 900 })] },
    true,
  ],
  ['nothing known', { availableBitrate: null, roundTripMs: null }, false],
])('isShortForVoice: %s', (_what, change, short) => {
  expect(isShortForVoice(linkReading(change))).toBe(short);
});

it.each<[string, number, number, boolean]>([
  ['a narrow way that is used', 130_000, 90_000, true],
  ['one that has no more to send than a voice: nobody knows how wide it is', 184_000, 54_000, false],
  ['a wide way that is used', 2_000_000, 1_900_000, false],
])('isFullAndNarrow: %s', (_what, availableBitrate, sent, is) => {
  expect(isFullAndNarrow(linkReading({ availableBitrate, bitrate: { sent, received: 0 } }))).toBe(is);
});
