import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubCropping } from '../../../tests/support/fake-cropping.ts';
import { FakeMedia } from '../../../tests/support/fake-media.ts';
import { croppedTrack } from './cropped-track.ts';

const HALF = { x: 0, y: 0, width: 0.5, height: 1 };

let computer: FakeMedia;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
});
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left over').toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function capture(): Promise<MediaStreamTrack> {
  const stream = (await computer.getDisplayMedia()) as unknown as MediaStream;
  return stream.getVideoTracks()[0]!;
}

it('is there once the worker has a frame', async () => {
  const cropping = stubCropping(computer, 'crops');
  const track = await croppedTrack(await capture(), HALF);
  expect([track, track.readyState, cropping.liveWorkers]).toEqual([cropping.generated[0], 'live', 1]);
});

it.each(['fails', 'cannot-transfer'] as const)('leaves nothing where a worker %s', async (does) => {
  const cropping = stubCropping(computer, does);
  const captured = await capture();
  await expect(croppedTrack(captured, HALF)).rejects.toThrow();
  expect([cropping.generated[0]?.readyState, cropping.liveWorkers, captured.readyState]).toEqual(['ended', 0, 'live']);
});
