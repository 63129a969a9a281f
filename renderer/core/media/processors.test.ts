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
  /** What it waits for before it is ready. */
  ready: Promise<void> = Promise.resolve();

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
    await this.ready;
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

describe('a processor that takes its time for the second device', () => {
  /** Camera 1 is on, and camera 2 is open but not processed yet. */
  async function change() {
    media.devices = [CAMERA_1, CAMERA_2, { ...CAMERA_1, deviceId: 'camera-3' }];
    const processor = new FakeProcessor();
    const { source, events } = camera(processor);
    await source.open(['camera-1']);
    const first = media.newest('video');
    let goOn: () => void = () => undefined;
    processor.ready = new Promise((resolve) => (goOn = resolve));
    const result = source.open(['camera-2']);
    await settle();
    expect(processor.calls.at(-1)).toBe('restart camera-2');
    const changes: string[] = [];
    source.changes.add((state) => changes.push(state.kind === 'on' ? state.deviceId : state.kind));
    return { processor, source, events, first, result, changes, goOn };
  }

  afterEach(async () => {
    owner.end();
    await settle();
  });

  it('gets it also when the first ends meanwhile', async () => {
    const { source, events, first, result, changes, goOn } = await change();
    first.endSource();
    expect(changes).toEqual(['starting']);
    goOn();
    expect(await result).toBe('opened');
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
    vi.advanceTimersByTime(6_000);
    expect(changes).toEqual(['starting', 'camera-2']);
    expect(events).toEqual([]);
  });

  it('goes back to the first when the second ends meanwhile', async () => {
    const { processor, source, events, result, goOn } = await change();
    media.newest('video').endSource();
    goOn();
    expect(await result).toBe('kept');
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'restart camera-1']);
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
    expect(source.stream!.getTracks()).toEqual([processor.processedTrack]);
    expect([source.sent!.readyState, processor.processedTrack!.readyState]).toEqual(['live', 'live']);
    expect(media.liveTracks.map(({ deviceId }) => deviceId)).toEqual(['camera-1', 'camera-1', 'camera-1']);
    expect(events).toEqual([{ kind: 'kept', deviceId: 'camera-2', reason: 'stopped' }]);
  });

  it('does not show the second when a third is chosen meanwhile', async () => {
    const { processor, source, result, changes, goOn } = await change();
    const third = source.open(['camera-3']);
    await settle();
    goOn();
    expect(await Promise.all([result, third])).toEqual(['overtaken', 'opened']);
    expect(changes).not.toContain('camera-2');
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-3' });
    expect(processor.calls.at(-1)).toBe('restart camera-3');
  });

  it('never gets a third that is overtaken before its turn', async () => {
    const { processor, source, result, goOn } = await change();
    const third = source.open(['camera-3']);
    await settle();
    const fourth = source.open(['camera-1']);
    goOn();
    expect(await Promise.all([result, third, fourth])).toEqual(['overtaken', 'overtaken', 'opened']);
    expect(processor.calls).not.toContain('restart camera-3');
  });

  it('goes back to the first when a third is chosen meanwhile and does not open', async () => {
    const { processor, source, result, changes, goOn } = await change();
    expect(await source.open(['gone'])).toBe('kept');
    goOn();
    expect(await result).toBe('overtaken');
    expect(changes).toEqual(['camera-1']);
    expect(processor.calls.at(-1)).toBe('restart camera-1');
    expect(source.stream!.getTracks()).toEqual([processor.processedTrack]);
  });

  it('is let go of when both end meanwhile', async () => {
    const { source, processor, first, result, goOn } = await change();
    first.endSource();
    media.newest('video').endSource();
    goOn();
    expect(await result).toBe('failed');
    await settle();
    expect(source.state).toEqual({ kind: 'failed', reason: 'stopped' });
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'destroy']);
  });
});
