import { expect, it } from 'vitest';
import { linkCounters, linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import type { ShownFrame } from '../model-quality.ts';
import { FrameTimes } from './frame-times.ts';
import { remember, type LinkMemory } from './remember.ts';

/** The other side's clock is an hour behind. */
const BEHIND_MS = 3_600_000;
const stats = { ...linkCounters().stats, roundTripMs: 4 };
const reports = [{ sentAt: performance.timeOrigin - BEHIND_MS, arrivedAt: performance.timeOrigin + 2 }];
const memory = remember(undefined, 0, linkCounters({ at: 1, stats, reports }));

const readings = {
  latest: linkReading({
    received: [trackReading(), trackReading({ kind: 'screen' }), trackReading({ kind: 'microphone' })],
  }),
  lastMinute: [],
};

/** A frame that is seen at `at`, 76 ms after it was captured. */
function show(times: FrameTimes, at: number, known: LinkMemory = memory, captured: number | null = 76): void {
  const metadata = {
    receiveTime: at - 40,
    processingDuration: 0.005,
    presentationTime: at - 16,
    expectedDisplayTime: at,
  };
  const frame = { peerId: 'p0', picture: 'screen', metadata: metadata as VideoFrameCallbackMetadata } as const;
  const capturedAt = captured === null ? null : performance.timeOrigin + at - captured - BEHIND_MS;
  times.add(frame satisfies ShownFrame, capturedAt, known);
}

const latencies = (times: FrameTimes, now: number) =>
  times
    .complete(readings, now)
    .latest.received.map(({ kind, latency }) => [kind, latency && Math.round(latency.p50Ms)]);

it('tells how long the frames of a picture took, whatever the other side’s clock says', () => {
  const times = new FrameTimes();
  for (let at = 1_000; at < 3_000; at += 50) show(times, at);
  expect(latencies(times, 3_000)).toEqual([
    ['camera', null],
    ['screen', 76],
    ['microphone', null],
  ]);
});

it('forgets what is ten seconds old', () => {
  const times = new FrameTimes();
  show(times, 1_000);
  expect(latencies(times, 10_900)[1]).toEqual(['screen', 76]);
  expect(latencies(times, 11_000)[1]).toEqual(['screen', null]);
});

it('makes nothing up while a clock, the round trip or the time of capture is not known', () => {
  const times = new FrameTimes();
  show(times, 1_000, { ...memory, clock: [] });
  show(times, 1_000, remember(undefined, 0, linkCounters({ at: 1, reports })));
  show(times, 1_000, memory, null);
  expect(latencies(times, 1_000)[1]).toEqual(['screen', null]);
});
