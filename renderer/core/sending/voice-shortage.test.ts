import { expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { LinkReading } from '../model-quality.ts';
import { isShortForVoice } from './voice-shortage.ts';

const FULL: Partial<LinkReading> = { availableBitrate: 130_000, roundTripMs: 550 };

it.each<[string, Partial<LinkReading>, boolean]>([
  ['a narrow way that is full', FULL, true],
  ['a narrow way with room', { ...FULL, roundTripMs: 60 }, false],
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
