import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('a source', () => {
  it('shows what the device gives and sends a copy of it', async () => {
    const { source } = rig.camera();
    expect(await source.open([''])).toBe('opened');
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: false });
    const [shown] = source.stream!.getTracks();
    expect(shown).toBe(computer.newest('video'));
    expect(source.sent).not.toBe(shown);
    expect(rig.live).toEqual(['camera-1', 'camera-1']);
  });

  it('silences the copy alone, also the one of the next device', async () => {
    const { source } = rig.camera();
    await source.open(['camera-1']);
    source.setSending(false);
    expect([source.sent!.enabled, computer.newest('video').enabled]).toEqual([false, true]);
    await source.open(['camera-2']);
    expect([source.sent!.enabled, computer.newest('video').enabled]).toEqual([false, true]);
    source.setSending(true);
    expect(source.sent!.enabled).toBe(true);
  });

  it('opens the first of several devices that is there', async () => {
    const { source } = rig.camera();
    expect(await source.open(['gone', ''])).toBe('opened');
    expect(source.state).toMatchObject({ deviceId: 'camera-1' });
  });

  it('what was turned off while it was asked for stays off', async () => {
    const { source } = rig.camera();
    computer.hold();
    const result = source.open(['camera-1']);
    await settle();
    source.close();
    await computer.answer();
    expect(await result).toBe('overtaken');
    expect(source.state).toEqual({ kind: 'off' });
    expect(rig.live).toEqual([]);
  });

  it('what its owner ended does not open any more', async () => {
    const { source } = rig.camera();
    rig.owner.end();
    expect(await source.open([''])).toBe('overtaken');
    expect(computer.asked).toEqual([]);
  });

  it.each([
    ['denied', () => (computer.permissions.camera = 'denied')],
    ['not-found', () => (computer.devices = [])],
    ['in-use', () => computer.busy.add('camera-1')],
  ])('says why it did not open: %s', async (reason, cause) => {
    cause();
    const { source } = rig.camera();
    expect(await source.open([''])).toBe('failed');
    expect(source.state).toEqual({ kind: 'failed', reason });
  });

  it('hears that the system mutes it, and that it goes on', async () => {
    const { source } = rig.camera();
    await source.open(['camera-1']);
    computer.newest('video').muteSource(true);
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: true });
    computer.newest('video').muteSource(false);
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: false });
  });

  it('a device that is muted when it opens is known to be', async () => {
    const { source } = rig.camera();
    await source.open(['camera-1']);
    computer.newest('video').muteSource(true);
    const given = Promise.resolve(computer.newest('video').clone() as unknown as MediaStreamTrack);
    await source.open([''], given);
    expect(source.state).toMatchObject({ mutedBySystem: true });
  });

  it('tells an unplugged device from a permission taken back and from one that just ended', async () => {
    const { source, events } = rig.camera();
    const endings: [string, () => void][] = [
      ['not-found', () => computer.unplug('camera-1')],
      [
        'denied',
        () => {
          computer.permissions.camera = 'prompt';
          computer.newest('video').endSource();
        },
      ],
      ['stopped', () => computer.newest('video').endSource()],
    ];
    for (const [reason, end] of endings) {
      computer.devices = [CAMERA_1, CAMERA_2];
      computer.permissions.camera = 'granted';
      await source.open(['camera-1']);
      end();
      await settle();
      expect(source.state).toEqual({ kind: 'failed', reason });
      expect(source.lost).toBe('camera-1');
      expect(events.at(-1)).toEqual({ kind: 'lost', deviceId: 'camera-1', label: 'Camera 1', reason });
      expect(rig.live).toEqual([]);
    }
  });

  it('says that it takes long, until there is an answer', async () => {
    const { source } = rig.camera();
    computer.hold();
    const result = source.open(['']);
    await settle();
    expect(source.state).toEqual({ kind: 'starting', slow: false });
    vi.advanceTimersByTime(6_000);
    expect(source.state).toEqual({ kind: 'starting', slow: true });
    await computer.answer();
    expect(await result).toBe('opened');
    expect(source.state.kind).toBe('on');
  });

  it('waits for nothing any more once it is on', async () => {
    const { source } = rig.camera();
    await source.open(['']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
