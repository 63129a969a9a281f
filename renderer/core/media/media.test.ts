import { describe, expect, it } from 'vitest';
import { loudness } from './level-meter.ts';
import { mediaFailure } from './open-device.ts';
import { SpeakingDetector } from './speaking.ts';

describe('loudness', () => {
  it('is 0 for silence, 1 for full scale and in between on a decibel scale', () => {
    expect(loudness(new Float32Array(512))).toBe(0);
    expect(loudness(new Float32Array(512).fill(1))).toBe(1);
    expect(loudness(new Float32Array(512).fill(0.1))).toBeCloseTo(1 - 20 / 60, 5);
    expect(loudness(new Float32Array(0))).toBe(0);
  });
});

describe('SpeakingDetector', () => {
  it('ignores a click, begins after a moment of speech and holds through pauses', () => {
    const detector = new SpeakingDetector();
    expect(detector.update(0.9, 0)).toBe(false);
    expect(detector.update(0, 66)).toBe(false);
    expect(detector.update(0, 2_000)).toBe(false);
    expect(detector.update(0.6, 2_100)).toBe(false);
    expect(detector.update(0.6, 2_300)).toBe(true);
    expect(detector.update(0, 2_700)).toBe(true);
    expect(detector.update(0, 3_000)).toBe(false);
  });
});

describe('mediaFailure', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'not-found'],
    ['OverconstrainedError', 'not-found'],
    ['NotReadableError', 'in-use'],
    ['TypeError', 'failed'],
  ])('%s means %s', (name, reason) => {
    expect(mediaFailure(new DOMException('', name))).toBe(reason);
  });
  it('anything that is not an error is just a failure', () => {
    expect(mediaFailure('boom')).toBe('failed');
  });
});
