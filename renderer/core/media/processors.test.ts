import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CameraRig } from '../../../tests/support/camera-rig.ts';
import { settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { FakeProcessor } from '../../../tests/support/fake-processor.ts';
import type { Source } from './source.ts';

let rig: CameraRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new CameraRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('a processor of a source', () => {
  const shown = (source: Source) => source.stream!.getTracks()[0];

  it('is put in, goes on with the next device, and is destroyed at the end', async () => {
    const processor = new FakeProcessor();
    const { source } = rig.camera(processor);
    await source.open(['camera-1']);
    expect(shown(source)).toBe(processor.processedTrack);
    expect(shown(source)).not.toBe(computer.newest('video'));
    await source.open(['camera-2']);
    expect(shown(source)).toBe(processor.processedTrack);
    source.close();
    await settle();
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'destroy']);
    await source.open(['camera-1']);
    expect(processor.calls.at(-1)).toBe('init camera-1');
    rig.owner.end();
    await settle();
    expect(processor.calls.at(-1)).toBe('destroy');
  });

  it('feeds the one after it', async () => {
    const [first, second] = [new FakeProcessor(), new FakeProcessor()];
    const { source } = rig.camera(first, second);
    await source.open(['camera-1']);
    expect(shown(source)).toBe(second.processedTrack);
    expect(second.processedTrack).not.toBe(first.processedTrack);
    rig.owner.end();
    await settle();
  });

  it.each(['init', 'restart'])(
    'that fails at %s is left out and told, and comes back with the next device',
    async (when) => {
      const processor = new FakeProcessor();
      const { source, events } = rig.camera(processor);
      if (when === 'restart') await source.open(['camera-1']);
      processor.failsNext = true;
      expect(await source.open(['camera-2'])).toBe('opened');
      expect(shown(source)).toBe(computer.newest('video'));
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
      expect(events).toEqual([{ kind: 'effect-failed', effect: 'level-meter', error: 'TypeError' }]);
      expect(processor.calls.at(-1)).toBe('destroy');
      await source.open(['camera-1']);
      expect(shown(source)).toBe(processor.processedTrack);
      rig.owner.end();
      await settle();
    },
  );

  it('that is still starting when the source is closed leaves nothing open', async () => {
    const processor = new FakeProcessor();
    const { source } = rig.camera(processor);
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
    const { source } = rig.camera(processor);
    const result = source.open(['camera-1']);
    while (processor.calls.length === 0) await Promise.resolve();
    computer.newest('video').endSource();
    expect(await result).toBe('failed');
    expect(source.state).toEqual({ kind: 'failed', reason: 'stopped' });
    await settle();
  });
});
