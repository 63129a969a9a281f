import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CameraRig } from '../../../tests/support/camera-rig.ts';
import { CAMERA_1, CAMERA_2, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';

let rig: CameraRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new CameraRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('a source that changes its device', () => {
  it('changes to another device without a gap, and lets go of the first', async () => {
    const { source } = rig.camera();
    await source.open(['camera-1']);
    const sent: unknown[] = [];
    source.changes.add(() => sent.push(source.sent?.readyState));
    await source.open(['camera-2']);
    expect(sent).toEqual(['live']);
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
    expect(rig.live).toEqual(['camera-2', 'camera-2']);
  });

  it.each([
    ['in turn', [0, 0]],
    ['the newest first', [1, 0]],
  ])('of several commands the newest wins, when they are answered %s', async (_order, answers) => {
    const { source } = rig.camera();
    computer.hold();
    const first = source.open(['camera-1']);
    await settle();
    const second = source.open(['camera-2']);
    await settle();
    for (const question of answers) await computer.answer(question);
    expect(await Promise.all([first, second])).toEqual(['overtaken', 'opened']);
    expect(source.state).toMatchObject({ deviceId: 'camera-2' });
    expect(rig.live).toEqual(['camera-2', 'camera-2']);
  });

  it('keeps the device it has when another one does not open, and tells', async () => {
    const { source, events } = rig.camera();
    await source.open(['camera-1']);
    expect(await source.open(['gone'])).toBe('kept');
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
    expect(events).toEqual([{ kind: 'kept', deviceId: 'gone', reason: 'not-found' }]);
    expect(rig.live).toEqual(['camera-1', 'camera-1']);
  });

  it('knows when the device it kept is lost', async () => {
    const { source, events } = rig.camera();
    await source.open(['camera-1']);
    await source.open(['gone']);
    computer.unplug('camera-1');
    await settle();
    expect(source.state).toEqual({ kind: 'failed', reason: 'not-found' });
    expect(events.map(({ kind }) => kind)).toEqual(['kept', 'lost']);
  });

  it('lets go of the first camera where a driver gives one at a time', async () => {
    computer.oneCameraAtATime = true;
    const { source, events } = rig.camera();
    await source.open(['camera-1']);
    expect(await source.open(['camera-2'])).toBe('opened');
    expect(source.state).toMatchObject({ deviceId: 'camera-2' });
    expect(events).toEqual([]);
  });

  it('takes the first camera back when letting go of it did not help', async () => {
    computer.busy.add('camera-2');
    const { source, events } = rig.camera();
    await source.open(['camera-1']);
    const states: string[] = [];
    source.changes.add(({ kind }) => states.push(kind));
    expect(await source.open(['camera-2'])).toBe('kept');
    expect(states).toEqual(['starting', 'on']);
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
    expect(events).toEqual([{ kind: 'kept', deviceId: 'camera-2', reason: 'in-use' }]);
  });

  describe('where a driver gives one camera at a time, and another one is chosen while the second is opened', () => {
    /** Camera 1 is let go of for camera 2, which is being opened as `candidates` are chosen and refused. */
    async function overtake(candidates: string[]) {
      computer.devices = [CAMERA_1, CAMERA_2, { ...CAMERA_1, deviceId: 'camera-3' }];
      computer.oneCameraAtATime = true;
      const { source, events } = rig.camera();
      await source.open(['camera-1']);
      computer.hold();
      const second = source.open(['camera-2']);
      await settle();
      await computer.answer();
      computer.busy.add('camera-3');
      const third = source.open(candidates);
      await settle();
      await computer.answer(1);
      return { source, events, results: Promise.all([second, third]) };
    }

    it('the newest opens as soon as the second is out of its way', async () => {
      const { source, results } = await overtake(['camera-3']);
      computer.busy.clear();
      await computer.answer();
      await computer.answer();
      expect(await results).toEqual(['overtaken', 'opened']);
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-3' });
      expect(rig.live).toEqual(['camera-3', 'camera-3']);
    });

    it.each([
      ['is in use', 'camera-3', 'in-use', 3],
      ['is not there', 'gone', 'not-found', 2],
    ])('the first is taken back when the newest %s', async (_case, deviceId, reason, questions) => {
      const { source, events, results } = await overtake([deviceId]);
      expect(computer.asked.at(-1), 'for the first only when the second is out of its way').toBe(`camera:${deviceId}`);
      for (let question = 0; question < questions; question += 1) await computer.answer();
      expect(await results).toEqual(['overtaken', 'kept']);
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
      expect(events).toEqual([{ kind: 'kept', deviceId, reason }]);
    });

    it('nothing is taken back once it was turned off', async () => {
      const { source, results } = await overtake(['camera-3']);
      source.close();
      await computer.answer();
      expect(await results).toEqual(['overtaken', 'overtaken']);
      const again = source.open(['gone']);
      await settle();
      await computer.answer();
      expect(await again).toBe('failed');
      expect(source.state).toEqual({ kind: 'failed', reason: 'not-found' });
    });
  });

  it('a device chosen just before the old one ended comes all the same', async () => {
    const { source, events } = rig.camera();
    await source.open(['camera-1']);
    computer.hold();
    const result = source.open(['camera-2']);
    await settle();
    computer.unplug('camera-1');
    expect(source.state).toEqual({ kind: 'starting', slow: false });
    await computer.answer();
    expect(await result).toBe('opened');
    expect(events).toEqual([]);
  });
});
