import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubCropping } from '../../../tests/support/fake-cropping.ts';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import type { Notice } from '../model.ts';
import { ScreenShare } from './screen-share.ts';

let computer: FakeMedia;
let notices: Notice[];
let changes: number;
let present: boolean;
let share: ScreenShare;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
  notices = [];
  changes = 0;
  present = true;
  share = new ScreenShare({
    choose: () => Promise.resolve(present),
    wishes: () => ({ sound: false, frameRate: 30 }),
    notify: (notice) => notices.push(notice),
    onChange: () => (changes += 1),
  });
});

afterEach(() => {
  share.close();
  expect(computer.liveTracks, 'tracks left over').toEqual([]);
  expect(computer.listenersInAll, 'listeners left over').toBe(0);
  expect(vi.getTimerCount(), 'timers left over').toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shared = () => computer.newest('video');
const live = () => computer.liveTracks.map(({ deviceId }) => deviceId);

describe('a share', () => {
  it('starts with what the person chose, sharp for text', async () => {
    const started = share.start('text');
    expect(share.state.get()).toEqual({ kind: 'starting' });
    await started;
    expect(share.state.get()).toMatchObject({ kind: 'sharing', mode: 'text', label: null, paused: false });
    expect([share.track, shared().contentHint]).toEqual([shared(), 'detail']);
    expect(changes).toBe(1);
  });

  it('is named where our own picker was used', async () => {
    await share.start('text', { id: 'window:1', name: 'Report' });
    expect(share.state.get()).toMatchObject({ kind: 'sharing', label: 'Report' });
  });

  it('of a window that is gone by now is told', async () => {
    present = false;
    await share.start('text', { id: 'window:1', name: 'Report' });
    expect(share.state.get()).toEqual({ kind: 'none' });
    expect(notices).toEqual([{ kind: 'share-failed', reason: 'not-found' }]);
  });

  it('that the person cancels in the picker is none', async () => {
    computer.screen = null;
    await share.start('text');
    expect(share.state.get()).toEqual({ kind: 'none' });
    expect(notices).toEqual([{ kind: 'share-failed', reason: 'cancelled' }]);
  });

  it('asks one question at a time', async () => {
    computer.hold();
    const first = share.start('text');
    await share.start('text');
    await computer.answer();
    await first;
    expect(live()).toEqual(['Screen']);
    await expect(computer.answer()).rejects.toThrow('nothing was asked');
  });

  it('that is stopped while the person is asked does not start', async () => {
    computer.hold();
    const started = share.start('text');
    await settle();
    share.stop();
    await computer.answer();
    await started;
    expect([share.state.get(), share.track, live()]).toEqual([{ kind: 'none' }, null, []]);
  });

  it('ends with its source, and says so', async () => {
    await share.start('text');
    shared().endSource();
    expect([share.state.get(), share.track]).toEqual([{ kind: 'none' }, null]);
    expect(notices).toEqual([{ kind: 'share-ended', reason: 'source-gone' }]);
  });

  it('changes its mode at once, also while it is being asked for', async () => {
    await share.start('text');
    share.setMode('motion');
    expect([share.state.get(), shared().contentHint]).toMatchObject([{ mode: 'motion' }, 'motion']);
    computer.hold();
    const swapped = share.start('motion');
    await settle();
    share.setMode('text');
    await computer.answer();
    await swapped;
    expect([share.state.get(), shared().contentHint]).toMatchObject([{ mode: 'text' }, 'detail']);
  });

  it('that was closed for good does not start any more', async () => {
    share.close();
    await share.start('text');
    expect(share.state.get()).toEqual({ kind: 'none' });
  });
});

describe('a shared window', () => {
  const paused = () => {
    const state = share.state.get();
    return state.kind === 'sharing' && state.paused;
  };

  it('that is minimised gives a picture of 2x2, and is paused until it is opened again', async () => {
    await share.start('text');
    Object.assign(shared(), { width: 2, height: 2 });
    vi.advanceTimersByTime(1_000);
    expect(paused()).toBe(true);
    share.setMode('motion');
    expect(paused(), 'also after a change of mode').toBe(true);
    Object.assign(shared(), { width: 800, height: 600 });
    vi.advanceTimersByTime(1_000);
    expect(paused()).toBe(false);
  });

  it('that is made larger is told of, for what is sent of it follows its size', async () => {
    await share.start('text');
    const before = changes;
    vi.advanceTimersByTime(1_000);
    expect(changes).toBe(before);
    Object.assign(shared(), { width: 800, height: 1_000 });
    vi.advanceTimersByTime(1_000);
    expect(changes).toBe(before + 1);
  });

  it('that the system mutes is paused', async () => {
    await share.start('text');
    shared().muteSource(true);
    expect(paused()).toBe(true);
    shared().muteSource(false);
    expect(paused()).toBe(false);
  });
});

it('of a part of a screen the size that is sent is followed, which comes with its frames, and the pauses of the screen', async () => {
  const { generated } = stubCropping(computer, 'crops');
  await share.start('text', { id: 'screen:1', name: 'Screen', part: { x: 0, y: 0, width: 0.5, height: 1 } });
  const [part] = generated;
  const before = changes;
  Object.assign(part!, { height: 400 });
  vi.advanceTimersByTime(1_000);
  expect([share.track, changes]).toEqual([part, before + 1]);
  shared().muteSource(true);
  expect(share.state.get()).toMatchObject({ kind: 'sharing', extent: 'part', paused: true });
});

it('starts and stops 50 times and leaves nothing', async () => {
  for (let time = 0; time < 50; time += 1) {
    await share.start('text');
    share.stop();
  }
});
