import { beforeEach, expect, it, vi } from 'vitest';
import { EncoderOnDemand } from './encoder-on-demand.ts';

const made = vi.hoisted(() => [] as { connect: () => void; fail: () => void; end: () => void }[]);

vi.mock('./hidden-encoder.ts', () => ({
  HiddenEncoder: class {
    readonly frames = new ReadableStream();
    connect = (): void => undefined;
    fail = (): void => undefined;
    readonly #starting = new Promise<void>((resolve, reject) => {
      this.connect = resolve;
      this.fail = () => reject(new Error('no connection'));
    });
    readonly end = vi.fn(() => this.fail());
    start = () => this.#starting;
    report = () => Promise.resolve(new Map());
    constructor() {
      made.push(this);
    }
  },
}));

beforeEach(() => void made.splice(0));

function onDemand() {
  const told: string[] = [];
  const encoder = new EncoderOnDemand({
    codecs: undefined,
    onFrames: () => told.push('frames'),
    onReady: () => told.push('ready'),
    onFailure: () => told.push('failure'),
  });
  return { encoder, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('is there once it is asked for, and once more after it has rested', async () => {
  const { encoder, told } = onDemand();
  expect([made.length, await encoder.report()]).toEqual([0, null]);
  for (const count of [1, 2]) {
    encoder.prepare();
    encoder.prepare();
    expect([made.length, encoder.isReady]).toEqual([count, false]);
    made.at(-1)!.connect();
    await settled();
    expect([encoder.isReady, told.splice(0)]).toEqual([true, ['frames', 'ready']]);
    expect(await encoder.report()).not.toBeNull();
    encoder.rest();
    expect(encoder.isReady).toBe(false);
    expect(made.at(-1)!.end).toHaveBeenCalledOnce();
  }
});

it('says that it cannot be had, but not when nobody wants it any more', async () => {
  const { encoder, told } = onDemand();
  encoder.prepare();
  encoder.rest();
  await settled();
  expect(told).toEqual(['frames']);
  encoder.prepare();
  made.at(-1)!.fail();
  await settled();
  expect(told).toEqual(['frames', 'frames', 'failure']);
});
