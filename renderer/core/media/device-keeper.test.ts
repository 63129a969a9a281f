import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAMERA_1, MICROPHONE_1, MICROPHONE_2, settle } from '../../../tests/support/fake-media.ts';
import type { FakeMedia } from '../../../tests/support/fake-media.ts';
import { LocalMediaRig } from '../../../tests/support/local-media-rig.ts';

let rig: LocalMediaRig;
let computer: FakeMedia;

beforeEach(() => {
  rig = new LocalMediaRig();
  computer = rig.computer;
});

afterEach(() => rig.end());

describe('when devices come and go', () => {
  const CHOSEN = { camera: 'camera-1', microphone: 'microphone-1', speaker: 'speaker-1' };

  it('a lost camera is told and not replaced; when it comes back it is used again', async () => {
    const media = await rig.start({ devices: CHOSEN });
    computer.unplug('camera-1');
    await settle();
    expect(media.state.get()).toMatchObject({ camera: { kind: 'failed', reason: 'not-found' }, preview: null });
    expect(rig.notices).toEqual([{ kind: 'device-lost', device: 'camera', label: 'Camera 1', reason: 'not-found' }]);
    computer.plugIn(CAMERA_1);
    await settle();
    expect(media.state.get().camera).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
  });

  it('a lost microphone is replaced by another, and returned to when it is back', async () => {
    const media = await rig.start({ devices: CHOSEN });
    computer.unplug('microphone-1');
    await settle();
    expect(media.state.get().microphone).toMatchObject({ kind: 'on', deviceId: 'microphone-2' });
    computer.plugIn(MICROPHONE_1);
    await settle();
    expect(media.state.get().microphone).toMatchObject({ kind: 'on', deviceId: 'microphone-1' });
    expect(rig.notices).toEqual([
      { kind: 'device-switched', device: 'microphone', label: 'Microphone 2' },
      { kind: 'device-switched', device: 'microphone', label: 'Microphone 1' },
    ]);
  });

  it('the last microphone is told as lost, and the next one is used', async () => {
    computer.devices = [CAMERA_1, MICROPHONE_1];
    const media = await rig.start();
    computer.unplug('microphone-1');
    await settle();
    expect(media.state.get().microphone).toEqual({ kind: 'failed', reason: 'not-found' });
    expect(rig.notices).toEqual([
      { kind: 'device-lost', device: 'microphone', label: 'Microphone 1', reason: 'not-found' },
    ]);
    computer.plugIn(MICROPHONE_2);
    await settle();
    expect(media.state.get().microphone).toMatchObject({ kind: 'on', deviceId: 'microphone-2' });
  });

  it('a permission that is taken back is told as such, and no other microphone is asked for', async () => {
    const media = await rig.start({ devices: CHOSEN });
    const asked = computer.asked.length;
    computer.permissions.microphone = 'denied';
    computer.newest('audio').endSource();
    computer.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.get().microphone).toEqual({ kind: 'failed', reason: 'denied' });
    expect(rig.notices).toEqual([
      { kind: 'device-lost', device: 'microphone', label: 'Microphone 1', reason: 'denied' },
    ]);
    expect(computer.asked).toHaveLength(asked);
  });

  it('a chosen speaker that is gone is told', async () => {
    await rig.start({ devices: CHOSEN });
    computer.unplug('speaker-1');
    await settle();
    expect(rig.notices).toEqual([{ kind: 'device-lost', device: 'speaker', label: 'Speaker 1', reason: 'not-found' }]);
  });

  it('a change while both are asked for does not take the remembered camera away', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    computer.hold();
    const media = rig.open({ devices: { ...CHOSEN, camera: 'camera-2' } });
    await rig.need(media);
    computer.permissions.camera = computer.permissions.microphone = 'granted';
    computer.dispatchEvent(new Event('devicechange'));
    await settle();
    await computer.answer();
    expect(media.state.get().selected.camera).toBe('camera-2');
    expect(computer.asked).toHaveLength(1);
  });
});
