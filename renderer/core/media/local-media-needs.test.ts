import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../tests/support/fake-media.ts';
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

describe('at the start', () => {
  it('[CONSENT-5] nothing is opened, whatever the person chooses, and the devices are listed', async () => {
    const media = rig.open();
    await media.start();
    media.selectDevice('camera', 'camera-2');
    media.selectDevice('microphone', 'microphone-2');
    media.setCameraOff(true);
    media.setCameraOff(false);
    media.setMuted(false);
    await media.openMissing();
    await settle();
    expect(computer.asked).toEqual([]);
    expect(media.state.get()).toMatchObject({ camera: { kind: 'off' }, microphone: { kind: 'off' }, preview: null });
    expect(media.state.get().selected).toMatchObject({ camera: 'camera-2', microphone: 'microphone-2' });
  });
});

describe('[CONSENT-6] while a call rings', () => {
  it('they are opened, and go on when it is accepted', async () => {
    const media = rig.open();
    await media.start();
    media.setNeeds(both('if-permitted'));
    await settle();
    expect(computer.asked).toEqual(['camera: microphone:']);
    const { preview } = media.state.get();
    media.setNeeds(both('ask'));
    await settle();
    expect(media.state.get().preview).toBe(preview);
    expect(computer.asked).toHaveLength(1);
  });

  it('nobody is asked; only the answer asks', async () => {
    computer.permissions.camera = 'prompt';
    const media = rig.open();
    await media.start();
    media.setNeeds(both('if-permitted'));
    await settle();
    expect(computer.asked).toEqual(['microphone:']);
    expect(media.state.get()).toMatchObject({
      camera: { kind: 'off' },
      asksFirst: { camera: true, microphone: false },
    });
    media.setNeeds(both('ask'));
    await settle();
    expect(computer.asked).toEqual(['microphone:', 'camera:']);
    expect(media.state.get()).toMatchObject({ camera: { kind: 'on' }, asksFirst: { camera: false } });
  });

  it('an answer that comes before it is known whether somebody is asked asks once', async () => {
    const media = rig.open();
    await media.start();
    media.setNeeds(both('if-permitted'));
    media.setNeeds(both('ask'));
    await settle();
    expect(computer.asked).toEqual(['camera: microphone:']);
  });

  it('what is declined before that opens nothing', async () => {
    const media = rig.open();
    await media.start();
    media.setNeeds(both('if-permitted'));
    media.setNeeds(both('none'));
    await settle();
    expect(computer.asked).toEqual([]);
  });
});
