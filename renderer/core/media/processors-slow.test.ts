import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraRig } from '../../../tests/support/camera-rig.ts';
import { CAMERA_1, CAMERA_2, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { FakeProcessor } from '../../../tests/support/fake-processor.ts';

let rig: CameraRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new CameraRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('a processor that takes its time for the second device', () => {
  /** Camera 1 is on, and camera 2 is open but not processed yet. */
  async function change() {
    computer.devices = [CAMERA_1, CAMERA_2, { ...CAMERA_1, deviceId: 'camera-3' }];
    const processor = new FakeProcessor();
    const { source, events } = rig.camera(processor);
    await source.open(['camera-1']);
    const first = computer.newest('video');
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
    rig.owner.end();
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
    computer.newest('video').endSource();
    goOn();
    expect(await result).toBe('kept');
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'restart camera-1']);
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
    expect(source.stream!.getTracks()).toEqual([processor.processedTrack]);
    expect([source.sent!.readyState, processor.processedTrack!.readyState]).toEqual(['live', 'live']);
    expect(computer.liveTracks.map(({ deviceId }) => deviceId)).toEqual(['camera-1', 'camera-1', 'camera-1']);
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
    computer.newest('video').endSource();
    goOn();
    expect(await result).toBe('failed');
    await settle();
    expect(source.state).toEqual({ kind: 'failed', reason: 'stopped' });
    expect(processor.calls).toEqual(['init camera-1', 'restart camera-2', 'destroy']);
  });
});
