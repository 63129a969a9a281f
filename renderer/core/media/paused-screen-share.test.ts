import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stillTrack } from '../../../tests/support/fake-still.ts';
import { FakeMedia } from '../../../tests/support/fake-media.ts';
import { ScreenShare } from './screen-share.ts';

vi.mock('./still-track.ts', () => ({
  stillTrack: (...given: Parameters<typeof stillTrack>) => stillTrack(...given),
}));

let computer: FakeMedia;
let share: ScreenShare;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
  share = new ScreenShare({ choose: () => Promise.resolve(true), notify: () => undefined, onChange: () => undefined });
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

describe('[CTRL-12] a share', () => {
  it('that is paused sends a still alone, which goes with it', async () => {
    await share.start('motion');
    const captured = shared();
    await share.setPaused(true);
    const still = share.track;
    expect(share.state.get()).toMatchObject({ kind: 'sharing', still: true, paused: false });
    expect(still).not.toBe(captured);
    expect([still?.contentHint, captured.readyState]).toEqual(['motion', 'live']);
    await share.setPaused(false);
    expect([share.track, still?.readyState]).toEqual([captured, 'ended']);
    await share.setPaused(true);
    share.stop();
    expect(computer.liveTracks).toEqual([]);
  });

  it('goes on where the person changes their mind before the still is there', async () => {
    await share.start('text');
    const pausing = share.setPaused(true);
    await share.setPaused(false);
    await pausing;
    expect(share.state.get()).toMatchObject({ still: false });
    expect(share.track).toBe(shared());
  });
});
