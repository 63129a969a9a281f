import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settle } from '../../../tests/support/fake-media.ts';
import { partOf, type PixelRect } from '../../../signaling/protocol/screen-part.ts';
import { AGAIN_MS, FrameCropper } from './frame-cropper.ts';

/** A frame (W3C webcodecs, 9.4), as far as it is used. */
class FakeFrame {
  static open = 0;
  readonly timestamp: number;
  readonly visibleRect: PixelRect;

  constructor(timestamp: number, visibleRect: PixelRect) {
    FakeFrame.open += 1;
    this.timestamp = timestamp;
    this.visibleRect = visibleRect;
  }

  clone(): FakeFrame {
    return new FakeFrame(this.timestamp, this.visibleRect);
  }

  close(): void {
    FakeFrame.open -= 1;
  }
}

const SCREEN = { x: 0, y: 0, width: 1_280, height: 800 };
const PART = { x: 500, y: 300, width: 402, height: 250 };

let source: ReadableStreamDefaultController<FakeFrame>;
let written: FakeFrame[];
let firsts: number;
let isOver: boolean;
let refuses: boolean;
/** What takes the frames is busy until this is over. */
let busy: Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  FakeFrame.open = 0;
  [written, firsts, isOver, refuses, busy] = [[], 0, false, false, Promise.resolve()];
  const cropper = new FrameCropper({
    part: partOf(PART, SCREEN),
    make: {
      cut: (frame, pixels) => new FakeFrame(frame.timestamp, pixels) as unknown as VideoFrame,
      again: (frame, timestamp) => new FakeFrame(timestamp, frame.visibleRect as PixelRect) as unknown as VideoFrame,
    },
    onFirst: () => (firsts += 1),
    now: () => Date.now(),
  });
  const frames = new ReadableStream<FakeFrame>({ start: (controller) => void (source = controller) });
  const taken = new WritableStream<FakeFrame>({
    async write(frame) {
      await busy;
      frame.close();
      if (refuses) throw new Error('nobody takes it');
      written.push(frame);
    },
  });
  void cropper
    .run(frames as unknown as ReadableStream<VideoFrame>, taken as unknown as WritableStream<VideoFrame>)
    .then(() => (isOver = true));
});

afterEach(() => {
  expect(FakeFrame.open, 'frames left over').toBe(isOver ? 0 : 1);
  vi.useRealTimers();
});

async function give(timestamp: number, size = SCREEN): Promise<void> {
  source.enqueue(new FakeFrame(timestamp, size));
  await settle();
}

it('[PART-1] writes the part of each frame and nothing else, also when the screen comes to have another size', async () => {
  await give(1);
  await give(2);
  await give(3, { ...SCREEN, width: 640, height: 400 });
  await give(4, { ...SCREEN, width: 2, height: 2 });
  expect(written.map(({ timestamp }) => timestamp)).toEqual([1, 2, 3]);
  expect(written.map(({ visibleRect }) => visibleRect)).toEqual([
    PART,
    PART,
    { x: 250, y: 150, width: 200, height: 124 },
  ]);
  expect(firsts).toBe(1);
});

it('gives the last part again while the screen stands still, later by what has passed', async () => {
  await give(1_000);
  await vi.advanceTimersByTimeAsync(3 * AGAIN_MS);
  expect(written.map(({ timestamp }) => timestamp)).toEqual([1_000, 201_000, 301_000]);
  expect(written.every(({ visibleRect }) => visibleRect === written[0]!.visibleRect)).toBe(true);
});

it('gives nothing again while what was given is not taken', async () => {
  await give(1_000);
  let take = (): void => undefined;
  busy = new Promise<void>((resolve) => (take = resolve));
  await vi.advanceTimersByTimeAsync(2 * AGAIN_MS);
  const open = FakeFrame.open;
  await vi.advanceTimersByTimeAsync(5 * AGAIN_MS);
  expect([FakeFrame.open, written.length]).toEqual([open, 1]);
  take();
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(written).toHaveLength(3);
});

it.each<[what: string, end: () => unknown]>([
  ['the capture ends', () => source.close()],
  ['the capture fails', () => source.error(new Error('gone'))],
  ['nobody takes them any more, while the screen stands still', () => (refuses = true)],
])('is over when %s', async (_what, end) => {
  await give(1);
  end();
  await vi.advanceTimersByTimeAsync(2 * AGAIN_MS);
  expect([isOver, vi.getTimerCount()]).toEqual([true, 0]);
});
