import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MICROPHONE_1, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { LocalMediaRig } from '../../../tests/support/local-media-rig.ts';
import { both } from './device-needs.ts';

let rig: LocalMediaRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new LocalMediaRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('when they are needed', () => {
  it('both devices are asked for at once, and listed', async () => {
    const media = await rig.start();
    expect(computer.asked).toEqual(['camera: microphone:']);
    expect(media.state.get()).toMatchObject({
      camera: { kind: 'on', deviceId: 'camera-1' },
      microphone: { kind: 'on', deviceId: 'microphone-1' },
      selected: { camera: 'camera-1', microphone: 'microphone-1', speaker: '' },
      cameras: [{ label: 'Camera 1' }, { label: 'Camera 2' }],
    });
    expect(media.state.get().preview?.getTracks()[0]?.getSettings().deviceId).toBe('camera-1');
    expect([media.cameraTrack?.readyState, media.microphoneTrack?.readyState]).toEqual(['live', 'live']);
  });

  it('a camera that is off is not asked for', async () => {
    await rig.start({ cameraOff: true });
    expect(computer.asked).toEqual(['microphone:']);
  });

  it('who was muted stays silent from the first moment', async () => {
    const media = await rig.start({ muted: true });
    expect(media.microphoneTrack?.enabled).toBe(false);
  });

  it('the remembered devices are used', async () => {
    const devices = { camera: 'camera-2', microphone: 'microphone-2', speaker: 'speaker-1' };
    const media = await rig.start({ devices });
    expect(media.state.get().selected).toEqual(devices);
    expect(computer.asked).toEqual(['camera:camera-2 microphone:microphone-2']);
  });

  it('the remembered devices are used where the browser asks each time and hides them until then', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    const devices = { camera: 'camera-2', microphone: 'microphone-2', speaker: '' };
    const media = await rig.start({ devices });
    expect(media.state.get().selected).toEqual(devices);
    expect(computer.asked, 'and nothing else is ever shown or sent').toEqual([
      'camera:camera-2 microphone:microphone-2',
    ]);
  });

  it('a hidden list in which one remembered device is missing does not cost the other', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    const media = await rig.start({ devices: { camera: 'camera-2', microphone: 'gone', speaker: '' } });
    expect(media.state.get().selected).toMatchObject({ camera: 'camera-2', microphone: 'microphone-1' });
    expect(computer.asked).toEqual(['camera:camera-2 microphone:gone', 'camera:camera-2 microphone:']);
    expect(rig.notices).toEqual([]);
  });

  it('a hidden list in which the remembered camera is missing does not turn another microphone on', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    const media = await rig.start({ devices: { camera: 'gone', microphone: 'microphone-2', speaker: '' } });
    expect(media.state.get().selected).toMatchObject({ camera: 'camera-1', microphone: 'microphone-2' });
    expect(computer.tracks.map(({ deviceId }) => deviceId)).toEqual(['camera-1', 'microphone-2']);
  });

  it.each([
    ['no camera is there', () => (computer.devices = [MICROPHONE_1]), 'not-found'],
    ['the camera is refused', () => (computer.permissions.camera = 'denied'), 'denied'],
    ['another program has the camera', () => computer.busy.add('camera-1'), 'in-use'],
  ])('when %s, the microphone is opened alone', async (_case, cause, reason) => {
    cause();
    const media = await rig.start();
    expect(media.state.get()).toMatchObject({ camera: { kind: 'failed', reason }, microphone: { kind: 'on' } });
  });

  it('a page without devices says so', async () => {
    vi.stubGlobal('navigator', {});
    const media = await rig.start();
    const failed = { kind: 'failed', reason: 'insecure-page' };
    expect(media.state.get()).toMatchObject({ camera: failed, microphone: failed });
  });

  it('a device that is chosen while both are asked for wins', async () => {
    computer.hold();
    const media = rig.open();
    await rig.need(media);
    media.selectDevice('camera', 'camera-2');
    media.selectDevice('microphone', 'microphone-2');
    await settle();
    for (const question of [1, 1, 0]) await computer.answer(question);
    expect(media.state.get().selected).toMatchObject({ camera: 'camera-2', microphone: 'microphone-2' });
    expect(new Set(computer.liveTracks.map(({ deviceId }) => deviceId))).toEqual(new Set(['camera-2', 'microphone-2']));
  });

  it('a camera that is turned off while both are asked for stays off, and is not opened alone either', async () => {
    computer.permissions.microphone = 'denied';
    computer.hold();
    const media = rig.open();
    await rig.need(media);
    media.setCameraOff(true);
    await computer.answer();
    await computer.answer();
    expect(media.state.get().camera).toEqual({ kind: 'off' });
    expect(computer.asked).toEqual(['camera: microphone:', 'microphone:']);
  });

  it('a question that nobody answers is told after a while, and can be asked again', async () => {
    computer.hold();
    const media = rig.open();
    await rig.need(media);
    vi.advanceTimersByTime(6_000);
    const slow = { kind: 'starting', slow: true };
    expect(media.state.get()).toMatchObject({ camera: slow, microphone: slow });
    const again = media.openMissing();
    await settle();
    await computer.answer(1);
    await again;
    expect(media.state.get()).toMatchObject({ camera: { kind: 'on' }, microphone: { kind: 'on' } });
    await computer.answer();
  });

  it('what is closed while it starts opens nothing', async () => {
    computer.hold();
    const media = rig.open();
    await rig.need(media);
    media.close();
    await computer.answer();
    expect(computer.liveTracks).toEqual([]);
  });

  it('what is closed before it knows the devices asks for none, and tells no more', async () => {
    const media = rig.open();
    media.setNeeds(both('if-permitted'));
    const started = media.start();
    media.close();
    let changes = 0;
    rig.onChange = () => (changes += 1);
    await started;
    await settle();
    expect([computer.asked, changes]).toEqual([[], 0]);
  });

  it('what is closed while both are asked for does not ask for the defaults', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    computer.hold();
    const media = rig.open({ devices: { camera: 'gone', microphone: 'gone', speaker: '' } });
    await rig.need(media);
    media.close();
    await computer.answer();
    expect(computer.asked).toEqual(['camera:gone microphone:gone']);
  });
});
