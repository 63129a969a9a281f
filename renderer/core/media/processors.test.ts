import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { CAMERA_1, CAMERA_2, FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import type { TrackProcessor } from './processors.ts';
import { Source } from './source.ts';
import type { SourceEvent } from './source.ts';

let media: FakeMedia;
let owner: Scope;

beforeEach(() => {
  vi.useFakeTimers();
  media = new FakeMedia([CAMERA_1, CAMERA_2]).install();
  owner = new Scope();
});

afterEach(() => {
  owner.end();
  expect(media.liveTracks, 'tracks left over').toEqual([]);
  expect(media.listenersInAll, 'listeners left over').toBe(0);
  expect(vi.getTimerCount(), 'timers left over').toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A camera and what it told. */
function camera(...processors: TrackProcessor[]) {
  const source = new Source('camera', processors, owner);
  const events: SourceEvent[] = [];
  source.events.add((event) => events.push(event));
  return { source, events };
}

/** A processor that does as an effect on the picture would: it makes a track of its own. */
class FakeProcessor implements TrackProcessor {
  readonly effect = 'level-meter';
  processedTrack: MediaStreamTrack | null = null;
  readonly calls: string[] = [];
  failsNext = false;

  init(input: MediaStreamTrack): Promise<void> {
    return this.#run('init', input);
  }

  restart(input: MediaStreamTrack): Promise<void> {
    this.processedTrack?.stop();
    return this.#run('restart', input);
  }

  destroy(): Promise<void> {
    this.calls.push('destroy');
    this.processedTrack?.stop();
    this.processedTrack = null;
    return Promise.resolve();
  }

  async #run(call: string, input: MediaStreamTrack): Promise<void> {
    this.calls.push(`${call} ${input.getSettings().deviceId}`);
    await Promise.resolve();
    if (this.failsNext) {
      this.failsNext = false;
      throw new TypeError('no model');
    }
    this.processedTrack = input.clone();
  }
}

describe('a processor of a source', () => {
  const shown = (source: Source) => source.stream!.getTracks()[0];

  it('is put in, goes on with the next device, and is destroyed at the end', async () => {
    const processor = new FakeProcessor();
    const { source } = camera(processor);
    await source.open(['camera-1']);
    expect(shown(source)).toBe(processor.processedTrack);
    expect(shown(source)).not.toBe(media.newest('video'));
    await source.open(['camera-2']);
    expect(shown(source)).toBe(processor.processedTrack);
    source.close();
    await settle();
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'destroy']);
    await source.open(['camera-1']);
    expect(processor.calls.at(-1)).toBe('init camera-1');
    owner.end();
    await settle();
    expect(processor.calls.at(-1)).toBe('destroy');
  });

  it('feeds the one after it', async () => {
    const [first, second] = [new FakeProcessor(), new FakeProcessor()];
    const { source } = camera(first, second);
    await source.open(['camera-1']);
    expect(shown(source)).toBe(second.processedTrack);
    expect(second.processedTrack).not.toBe(first.processedTrack);
    owner.end();
    await settle();
  });

  it.each(['init', 'restart'])(
    'that fails at %s is left out and told, and comes back with the next device',
    async (when) => {
      const processor = new FakeProcessor();
      const { source, events } = camera(processor);
      if (when === 'restart') await source.open(['camera-1']);
      processor.failsNext = true;
      expect(await source.open(['camera-2'])).toBe('opened');
      expect(shown(source)).toBe(media.newest('video'));
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
      expect(events).toEqual([{ kind: 'effect-failed', effect: 'level-meter', error: 'TypeError' }]);
      expect(processor.calls.at(-1)).toBe('destroy');
      await source.open(['camera-1']);
      expect(shown(source)).toBe(processor.processedTrack);
      owner.end();
      await settle();
    },
  );

  it('that is still starting when the source is closed leaves nothing open', async () => {
    const processor = new FakeProcessor();
    const { source } = camera(processor);
    const result = source.open(['camera-1']);
    while (processor.calls.length === 0) await Promise.resolve();
    source.close();
    expect(await result).toBe('overtaken');
    await settle();
    expect(processor.calls).toEqual(['init camera-1', 'destroy']);
    expect(source.state).toEqual({ kind: 'off' });
  });

  it('a device that ends while its processor starts is told as one that did not open', async () => {
    const processor = new FakeProcessor();
    const { source } = camera(processor);
    const result = source.open(['camera-1']);
    while (processor.calls.length === 0) await Promise.resolve();
    media.newest('video').endSource();
    expect(await result).toBe('failed');
    expect(source.state).toEqual({ kind: 'failed', reason: 'stopped' });
    await settle();
  });
});
