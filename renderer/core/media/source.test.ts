import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { CAMERA_1, CAMERA_2, FakeMedia, settle } from '../../../tests/support/fake-media.ts';
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
function camera() {
  const source = new Source('camera', [], owner);
  const events: SourceEvent[] = [];
  source.events.add((event) => events.push(event));
  return { source, events };
}

const live = () => media.liveTracks.map(({ deviceId }) => deviceId);

describe('a source', () => {
  it('shows what the device gives and sends a copy of it', async () => {
    const { source } = camera();
    expect(await source.open([''])).toBe('opened');
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: false });
    const [shown] = source.stream!.getTracks();
    expect(shown).toBe(media.newest('video'));
    expect(source.sent).not.toBe(shown);
    expect(live()).toEqual(['camera-1', 'camera-1']);
  });

  it('silences the copy alone, also the one of the next device', async () => {
    const { source } = camera();
    await source.open(['camera-1']);
    source.setSending(false);
    expect([source.sent!.enabled, media.newest('video').enabled]).toEqual([false, true]);
    await source.open(['camera-2']);
    expect([source.sent!.enabled, media.newest('video').enabled]).toEqual([false, true]);
    source.setSending(true);
    expect(source.sent!.enabled).toBe(true);
  });

  it('changes to another device without a gap, and lets go of the first', async () => {
    const { source } = camera();
    await source.open(['camera-1']);
    const sent: unknown[] = [];
    source.changes.add(() => sent.push(source.sent?.readyState));
    await source.open(['camera-2']);
    expect(sent).toEqual(['live']);
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-2' });
    expect(live()).toEqual(['camera-2', 'camera-2']);
  });

  it('opens the first of several devices that is there', async () => {
    const { source } = camera();
    expect(await source.open(['gone', ''])).toBe('opened');
    expect(source.state).toMatchObject({ deviceId: 'camera-1' });
  });

  it.each([
    ['in turn', [0, 0]],
    ['the newest first', [1, 0]],
  ])('of several commands the newest wins, when they are answered %s', async (_order, answers) => {
    const { source } = camera();
    media.hold();
    const first = source.open(['camera-1']);
    await settle();
    const second = source.open(['camera-2']);
    await settle();
    for (const question of answers) await media.answer(question);
    expect(await Promise.all([first, second])).toEqual(['overtaken', 'opened']);
    expect(source.state).toMatchObject({ deviceId: 'camera-2' });
    expect(live()).toEqual(['camera-2', 'camera-2']);
  });

  it('what was turned off while it was asked for stays off', async () => {
    const { source } = camera();
    media.hold();
    const result = source.open(['camera-1']);
    await settle();
    source.close();
    await media.answer();
    expect(await result).toBe('overtaken');
    expect(source.state).toEqual({ kind: 'off' });
    expect(live()).toEqual([]);
  });

  it('what its owner ended does not open any more', async () => {
    const { source } = camera();
    owner.end();
    expect(await source.open([''])).toBe('overtaken');
    expect(media.asked).toEqual([]);
  });

  it.each([
    ['denied', () => (media.permissions.camera = 'denied')],
    ['not-found', () => (media.devices = [])],
    ['in-use', () => media.busy.add('camera-1')],
  ])('says why it did not open: %s', async (reason, cause) => {
    cause();
    const { source } = camera();
    expect(await source.open([''])).toBe('failed');
    expect(source.state).toEqual({ kind: 'failed', reason });
  });

  it('keeps the device it has when another one does not open, and tells', async () => {
    const { source, events } = camera();
    await source.open(['camera-1']);
    expect(await source.open(['gone'])).toBe('kept');
    expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
    expect(events).toEqual([{ kind: 'kept', deviceId: 'gone', reason: 'not-found' }]);
    expect(live()).toEqual(['camera-1', 'camera-1']);
  });

  it('knows when the device it kept is lost', async () => {
    const { source, events } = camera();
    await source.open(['camera-1']);
    await source.open(['gone']);
    media.unplug('camera-1');
    await settle();
    expect(source.state).toEqual({ kind: 'failed', reason: 'not-found' });
    expect(events.map(({ kind }) => kind)).toEqual(['kept', 'lost']);
  });

  it('lets go of the first camera where a driver gives one at a time', async () => {
    media.oneCameraAtATime = true;
    const { source, events } = camera();
    await source.open(['camera-1']);
    expect(await source.open(['camera-2'])).toBe('opened');
    expect(source.state).toMatchObject({ deviceId: 'camera-2' });
    expect(events).toEqual([]);
  });

  it('takes the first camera back when letting go of it did not help', async () => {
    media.busy.add('camera-2');
    const { source, events } = camera();
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
      media.devices = [CAMERA_1, CAMERA_2, { ...CAMERA_1, deviceId: 'camera-3' }];
      media.oneCameraAtATime = true;
      const { source, events } = camera();
      await source.open(['camera-1']);
      media.hold();
      const second = source.open(['camera-2']);
      await settle();
      await media.answer();
      media.busy.add('camera-3');
      const third = source.open(candidates);
      await settle();
      await media.answer(1);
      return { source, events, results: Promise.all([second, third]) };
    }

    it('the newest opens as soon as the second is out of its way', async () => {
      const { source, results } = await overtake(['camera-3']);
      media.busy.clear();
      await media.answer();
      await media.answer();
      expect(await results).toEqual(['overtaken', 'opened']);
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-3' });
      expect(live()).toEqual(['camera-3', 'camera-3']);
    });

    it.each([
      ['is in use', 'camera-3', 'in-use', 3],
      ['is not there', 'gone', 'not-found', 2],
    ])('the first is taken back when the newest %s', async (_case, deviceId, reason, questions) => {
      const { source, events, results } = await overtake([deviceId]);
      expect(media.asked.at(-1), 'for the first only when the second is out of its way').toBe(`camera:${deviceId}`);
      for (let question = 0; question < questions; question += 1) await media.answer();
      expect(await results).toEqual(['overtaken', 'kept']);
      expect(source.state).toMatchObject({ kind: 'on', deviceId: 'camera-1' });
      expect(events).toEqual([{ kind: 'kept', deviceId, reason }]);
    });

    it('nothing is taken back once it was turned off', async () => {
      const { source, results } = await overtake(['camera-3']);
      source.close();
      await media.answer();
      expect(await results).toEqual(['overtaken', 'overtaken']);
      const again = source.open(['gone']);
      await settle();
      await media.answer();
      expect(await again).toBe('failed');
      expect(source.state).toEqual({ kind: 'failed', reason: 'not-found' });
    });
  });

  it('hears that the system mutes it, and that it goes on', async () => {
    const { source } = camera();
    await source.open(['camera-1']);
    media.newest('video').muteSource(true);
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: true });
    media.newest('video').muteSource(false);
    expect(source.state).toEqual({ kind: 'on', deviceId: 'camera-1', mutedBySystem: false });
  });

  it('a device that is muted when it opens is known to be', async () => {
    const { source } = camera();
    await source.open(['camera-1']);
    media.newest('video').muteSource(true);
    const given = Promise.resolve(media.newest('video').clone() as unknown as MediaStreamTrack);
    await source.open([''], given);
    expect(source.state).toMatchObject({ mutedBySystem: true });
  });

  it('tells an unplugged device from a permission taken back and from one that just ended', async () => {
    const { source, events } = camera();
    const endings: [string, () => void][] = [
      ['not-found', () => media.unplug('camera-1')],
      [
        'denied',
        () => {
          media.permissions.camera = 'prompt';
          media.newest('video').endSource();
        },
      ],
      ['stopped', () => media.newest('video').endSource()],
    ];
    for (const [reason, end] of endings) {
      media.devices = [CAMERA_1, CAMERA_2];
      media.permissions.camera = 'granted';
      await source.open(['camera-1']);
      end();
      await settle();
      expect(source.state).toEqual({ kind: 'failed', reason });
      expect(source.lost).toBe('camera-1');
      expect(events.at(-1)).toEqual({ kind: 'lost', deviceId: 'camera-1', label: 'Camera 1', reason });
      expect(live()).toEqual([]);
    }
  });

  it('a device chosen just before the old one ended comes all the same', async () => {
    const { source, events } = camera();
    await source.open(['camera-1']);
    media.hold();
    const result = source.open(['camera-2']);
    await settle();
    media.unplug('camera-1');
    expect(source.state).toEqual({ kind: 'starting', slow: false });
    await media.answer();
    expect(await result).toBe('opened');
    expect(events).toEqual([]);
  });

  it('says that it takes long, until there is an answer', async () => {
    const { source } = camera();
    media.hold();
    const result = source.open(['']);
    await settle();
    expect(source.state).toEqual({ kind: 'starting', slow: false });
    vi.advanceTimersByTime(6_000);
    expect(source.state).toEqual({ kind: 'starting', slow: true });
    await media.answer();
    expect(await result).toBe('opened');
    expect(source.state.kind).toBe('on');
  });

  it('waits for nothing any more once it is on', async () => {
    const { source } = camera();
    await source.open(['']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
