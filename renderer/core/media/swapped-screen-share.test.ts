import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubCropping } from '../../../tests/support/fake-cropping.ts';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import type { Notice } from '../model.ts';
import type { ShareSourceChoice } from './ask-for-source.ts';
import { ScreenShare } from './screen-share.ts';

let computer: FakeMedia;
let notices: Notice[];
let present: boolean;
let share: ScreenShare;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
  notices = [];
  present = true;
  share = new ScreenShare({
    choose: () => Promise.resolve(present),
    wishes: () => ({ sound: false, frameRate: 30 }),
    notify: (notice) => notices.push(notice),
    onChange: () => undefined,
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

const WINDOW = { id: 'window:1', name: 'Report' };
const HALF = { x: 0, y: 0, width: 0.5, height: 1 };
const shared = () => computer.newest('video');
const live = () => computer.liveTracks.map(({ deviceId }) => deviceId);

async function swapTo(screen: string): Promise<void> {
  computer.screen = screen;
  await share.start('text');
}

describe('a share that runs', () => {
  it('swaps its source without a gap; the old one goes on until the new one is there', async () => {
    await share.start('text');
    computer.hold();
    const swapped = swapTo('Next');
    await settle();
    expect([share.state.get(), live()]).toMatchObject([{ kind: 'sharing', swapping: true }, ['Screen']]);
    await computer.answer();
    await swapped;
    expect([share.state.get(), live()]).toMatchObject([{ kind: 'sharing', swapping: false }, ['Next']]);
    expect(share.track?.getSettings().deviceId).toBe('Next');
  });

  it('goes on when a swap is cancelled', async () => {
    await share.start('text');
    computer.screen = null;
    await share.start('text');
    expect([share.state.get(), live()]).toMatchObject([{ kind: 'sharing', swapping: false }, ['Screen']]);
  });

  it('goes on when it is to be swapped for what is not there any more', async () => {
    await share.start('text', WINDOW);
    present = false;
    await share.start('text', { id: 'window:2', name: 'Gone' });
    expect(share.state.get()).toMatchObject({ kind: 'sharing', label: 'Report', swapping: false });
    expect(notices).toEqual([{ kind: 'share-failed', reason: 'not-found' }]);
  });

  it.each<[what: string, reason: string, fail: () => unknown, source: ShareSourceChoice]>([
    ['gives no picture', 'denied', () => (computer.screen = null), { id: 'window:2', name: 'Next' }],
    [
      'cannot be cut out',
      'failed',
      () => stubCropping(computer, 'fails'),
      { id: 'screen:1', name: 'Part', part: HALF },
    ],
  ])('ends when what was given out in its place %s', async (_what, reason, fail, source) => {
    await share.start('text', WINDOW);
    fail();
    await share.start('text', source);
    expect([share.state.get(), share.track, live()]).toEqual([{ kind: 'none' }, null, []]);
    expect(notices).toEqual([{ kind: 'share-failed', reason }]);
  });

  it('whose source ends while the next one is being chosen goes on with that one', async () => {
    await share.start('text');
    computer.hold();
    const swapped = swapTo('Next');
    await settle();
    shared().endSource();
    expect(share.state.get()).toEqual({ kind: 'starting' });
    await computer.answer();
    await swapped;
    expect([share.state.get().kind, live(), notices]).toEqual(['sharing', ['Next'], []]);
  });
});
