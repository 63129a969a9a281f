import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { CAMERA_1, CAMERA_2, FakeMedia, SPEAKER_1, settle } from '../../../tests/support/fake-media.ts';
import { Devices, numberEqualNames } from './devices.ts';
import type { ListChange } from './devices.ts';

let computer: FakeMedia;
let scope: Scope;
let devices: Devices;
let changes: ListChange[];

beforeEach(() => {
  computer = new FakeMedia([CAMERA_1, SPEAKER_1]).install();
  scope = new Scope();
  devices = new Devices();
  devices.watch(scope);
  changes = [];
  devices.changes.add((change) => changes.push(change));
});

afterEach(() => {
  scope.end();
  expect(computer.listeners).toBe(0);
  vi.unstubAllGlobals();
});

const cameras = () => devices.lists.camera.map(({ deviceId }) => deviceId);

describe('the devices', () => {
  it('of a browser that hides them are none', async () => {
    computer.permissions.camera = computer.permissions.microphone = 'prompt';
    await devices.refresh();
    expect(devices.lists).toEqual({ camera: [], microphone: [], speaker: [] });
  });

  it('of two readings that answer out of turn are those of the newer one, which both wait for', async () => {
    const answers: (() => void)[] = [];
    const read = computer.enumerateDevices.bind(computer);
    computer.enumerateDevices = async () => {
      const list = await read();
      return new Promise((resolve) => answers.push(() => resolve(list)));
    };
    const older = devices.refresh();
    await settle();
    computer.devices = [CAMERA_1, CAMERA_2];
    const newer = devices.refresh();
    await settle();
    answers[0]?.();
    await settle();
    expect(cameras()).toEqual([]);
    answers[1]?.();
    await Promise.all([older, newer]);
    expect(cameras()).toEqual(['camera-1', 'camera-2']);
  });

  it('that come and go with several events at once are told once, from what was known before', async () => {
    await devices.refresh();
    computer.unplug('speaker-1');
    computer.plugIn(CAMERA_2);
    await settle();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ before: { camera: [{}] }, after: { camera: [{}, {}], speaker: [] } });
  });
});

describe('devices of one name', () => {
  it('are numbered, and only those', () => {
    const named = (label: string, deviceId: string) => ({ deviceId, label });
    const twins = [named('USB mic', 'a'), named('Headset', 'b'), named('USB mic', 'c'), named('', 'd'), named('', 'e')];
    expect(numberEqualNames(twins).map(({ label }) => label)).toEqual([
      'USB mic (1)',
      'Headset',
      'USB mic (2)',
      '',
      '',
    ]);
  });
});
