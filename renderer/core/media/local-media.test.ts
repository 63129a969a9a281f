import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAMERA_2, MICROPHONE_1, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { LocalMediaRig, NOTHING_CHOSEN } from '../../../tests/support/local-media-rig.ts';
import { both } from './device-needs.ts';

let rig: LocalMediaRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new LocalMediaRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('the person', () => {
  it('mutes what is sent, and is heard while talking', async () => {
    const media = await rig.start();
    media.setMuted(true);
    expect([media.microphoneTrack?.enabled, rig.kept.muted]).toEqual([false, true]);
    media.setTalking(true);
    expect(media.microphoneTrack?.enabled).toBe(true);
    media.setTalking(false);
    expect(media.microphoneTrack?.enabled).toBe(false);
  });

  it('is silent after muting, whatever let them talk while muted', async () => {
    const media = await rig.start({ muted: true });
    media.setTalking(true);
    media.setMuted(false);
    media.setMuted(true);
    expect(media.microphoneTrack?.enabled).toBe(false);
  });

  it('tries a microphone again by unmuting', async () => {
    computer.permissions.microphone = 'denied';
    const media = await rig.start({ muted: true });
    computer.permissions.microphone = 'granted';
    media.setMuted(false);
    await settle();
    expect(media.state.get().microphone.kind).toBe('on');
  });

  it('gets no other camera than the lost one by unmuting', async () => {
    const media = await rig.start({ muted: true });
    computer.unplug('camera-1');
    computer.newest('audio').endSource();
    computer.devices = [CAMERA_2];
    await settle();
    const failed = { kind: 'failed', reason: 'not-found' };
    expect(media.state.get()).toMatchObject({ camera: failed, microphone: failed });
    computer.devices = [CAMERA_2, MICROPHONE_1];
    media.setMuted(false);
    await settle();
    expect(media.state.get()).toMatchObject({ camera: failed, microphone: { kind: 'on' } });
  });

  it('turns the camera off, which lets go of it, and on again as it was', async () => {
    const media = await rig.start({ devices: { ...NOTHING_CHOSEN, camera: 'camera-2' } });
    media.setCameraOff(true);
    expect(media.state.get()).toMatchObject({ camera: { kind: 'off' }, preview: null, cameraOff: true });
    expect(computer.liveTracks.every(({ kind }) => kind === 'audio')).toBe(true);
    media.setCameraOff(false);
    await settle();
    expect(media.state.get().camera).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
  });

  it('[CONSENT-5] has no device open while none is needed, whatever is pressed, and then those that were wanted', async () => {
    const media = await rig.start();
    media.setNeeds(both('none'));
    media.setCameraOff(false);
    media.setMuted(true);
    await settle();
    expect(computer.liveTracks).toEqual([]);
    expect(media.state.get()).toMatchObject({ camera: { kind: 'off' }, microphone: { kind: 'off' }, voice: null });
    media.setNeeds(both('ask'));
    await settle();
    expect(media.state.get()).toMatchObject({ camera: { kind: 'on' }, microphone: { kind: 'on' }, muted: true });
    expect(media.microphoneTrack?.enabled).toBe(false);
    media.setCameraOff(true);
    media.setNeeds(both('none'));
    media.setNeeds(both('ask'));
    await settle();
    expect(media.state.get()).toMatchObject({ camera: { kind: 'off' }, microphone: { kind: 'on' } });
  });

  it('[CONSENT-5] opens what is needed of it and nothing else', async () => {
    const media = await rig.start();
    media.setNeeds({ camera: 'ask', microphone: 'none' });
    expect(computer.liveTracks.map(({ kind }) => kind)).toEqual(['video', 'video']);
    expect(media.state.get()).toMatchObject({ camera: { kind: 'on' }, microphone: { kind: 'off' } });
  });

  it('tries what failed again when it is needed the next time', async () => {
    computer.busy.add('camera-1');
    const media = await rig.start();
    expect(media.state.get().camera).toEqual({ kind: 'failed', reason: 'in-use' });
    media.setNeeds(both('none'));
    expect(media.state.get().camera).toEqual({ kind: 'off' });
    computer.busy.clear();
    media.setNeeds(both('ask'));
    await settle();
    expect(media.state.get().camera.kind).toBe('on');
  });

  it('looks for no other microphone when the lost one is not needed any more', async () => {
    const media = await rig.start();
    rig.onChange = () => {
      if (media.state.get().microphone.kind === 'failed') media.setNeeds(both('none'));
    };
    computer.unplug('microphone-1');
    await settle();
    expect(media.state.get().microphone).toEqual({ kind: 'off' });
    expect(computer.liveTracks).toEqual([]);
  });

  it('chooses another camera, which is remembered; with the camera off it is only remembered', async () => {
    const media = await rig.start();
    media.selectDevice('camera', 'camera-2');
    await settle();
    expect(media.state.get().selected.camera).toBe('camera-2');
    expect(rig.kept.devices?.camera).toBe('camera-2');
    media.setCameraOff(true);
    media.selectDevice('camera', 'camera-1');
    await settle();
    expect(media.state.get()).toMatchObject({ camera: { kind: 'off' }, selected: { camera: 'camera-1' } });
  });

  it('keeps the device that works when the chosen one does not, and is told which', async () => {
    const media = await rig.start();
    computer.busy.add('microphone-2');
    media.selectDevice('microphone', 'microphone-2');
    await settle();
    expect(media.state.get().microphone).toMatchObject({ kind: 'on', deviceId: 'microphone-1' });
    expect(rig.notices).toEqual([
      { kind: 'device-failed', device: 'microphone', label: 'Microphone 2', reason: 'in-use' },
    ]);
  });

  it('finds a device that the browser did not announce when the lists are read again', async () => {
    const media = await rig.start();
    computer.devices = [...computer.devices, { ...MICROPHONE_1, deviceId: 'same-name' }];
    await media.refreshDevices();
    expect(media.state.get().microphones.map(({ label }) => label)).toEqual([
      'Microphone 1 (1)',
      'Microphone 2',
      'Microphone 1 (2)',
    ]);
  });
});

it('opens and closes 50 times and leaves nothing', async () => {
  for (let time = 0; time < 50; time += 1) {
    const media = await rig.start();
    media.selectDevice('microphone', 'microphone-2');
    await settle();
    media.close();
  }
});
