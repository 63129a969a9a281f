import { describe, expect, it } from 'vitest';
import { frameLatency, latencyOf, type FrameLatency } from './latency.ts';

const SHOWN = { receiveTime: 1_040, processingDuration: 0.005, presentationTime: 1_060, expectedDisplayTime: 1_076 };

function sumOf({ captureMs, networkMs, bufferMs, decodeMs, displayMs }: Omit<FrameLatency, 'totalMs'>): number {
  return captureMs + networkMs + bufferMs + decodeMs + displayMs;
}

describe('a frame', () => {
  it('takes what its stages take', () => {
    const latency = frameLatency(SHOWN, 1_000, 4)!;
    expect(latency).toEqual({
      captureMs: 38,
      networkMs: 2,
      bufferMs: 15,
      decodeMs: 5,
      displayMs: 16,
      totalMs: 76,
    });
  });

  it.each([
    ['whose display is told to be before it was handed over', { ...SHOWN, expectedDisplayTime: 1_059 }, 1_000],
    ['that seems to arrive before it was captured', SHOWN, 1_043],
    ['whose decoding ended after it was handed over, as told', { ...SHOWN, processingDuration: 0.03 }, 1_000],
  ])('%s has no negative stage, and they add up', (_what, shown, captured) => {
    const latency = frameLatency(shown, captured, 4)!;
    expect(Math.min(...(Object.values(latency) as number[]))).toBeGreaterThanOrEqual(0);
    expect(sumOf(latency)).toBeCloseTo(latency.totalMs, 6);
  });

  it('is not made up', () => {
    expect(frameLatency({ presentationTime: 1_060, expectedDisplayTime: 1_076 }, 1_000, 4)).toBeNull();
    // A clock was set.
    expect(frameLatency(SHOWN, -90_000, 4)).toBeNull();
    expect(frameLatency(SHOWN, 90_000, 4)).toBeNull();
  });
});

it('tells the middle and the slow of many frames, with stages that add up to the middle', () => {
  const frames = Array.from({ length: 100 }, (_, index) => frameLatency(SHOWN, 1_000 - index, 4)!);
  const { p50Ms, p95Ms, stages } = latencyOf(frames.reverse())!;
  expect([p50Ms, p95Ms]).toEqual([125, 170]);
  expect(sumOf(stages)).toBeCloseTo(p50Ms, 6);
  expect(latencyOf([])).toBeNull();
});
