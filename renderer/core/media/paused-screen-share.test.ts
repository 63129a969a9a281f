import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubStills } from '../../../tests/support/fake-still.ts';
import { FakeMedia, settle } from '../../../tests/support/fake-media.ts';
import { ScreenShare } from './screen-share.ts';

let computer: FakeMedia;
let share: ScreenShare;

beforeEach(() => {
  vi.useFakeTimers();
  computer = new FakeMedia([]).install();
  stubStills(computer);
  share = new ScreenShare({
    choose: () => Promise.resolve(true),
    wishes: () => ({ sound: false, frameRate: 30 }),
    notify: () => undefined,
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

const shared = () => computer.newest('video');

describe('[CTRL-12] a share', () => {
  it('that is paused sends a still alone, which goes with it', async () => {
    await share.start('motion');
    const captured = shared();
    share.setPaused(true);
    await settle();
    const still = share.track;
    expect(share.state.get()).toMatchObject({ kind: 'sharing', still: true, paused: false });
    expect(still).not.toBe(captured);
    expect([still?.contentHint, captured.readyState]).toEqual(['motion', 'live']);
    share.setPaused(false);
    expect([share.track, still?.readyState]).toEqual([captured, 'ended']);
    share.setPaused(true);
    share.stop();
    await settle();
    expect(computer.liveTracks).toEqual([]);
  });

  it('goes on where the person changes their mind before the still is there', async () => {
    await share.start('text');
    const captured = shared();
    share.setPaused(true);
    share.setPaused(false);
    await settle();
    expect(share.state.get()).toMatchObject({ still: false });
    expect(share.track).toBe(captured);
  });

  it('is black where no still can be made yet, from a moment after it is paused until it goes on', async () => {
    stubStills(computer, { hasFrame: false });
    await share.start('text');
    const captured = shared();
    share.setPaused(true);
    expect(share.state.get()).toMatchObject({ still: true });
    await vi.advanceTimersByTimeAsync(200);
    expect([share.track, captured.enabled]).toEqual([captured, false]);
    share.setPaused(false);
    expect([share.track, captured.enabled]).toEqual([captured, true]);
  });

  it('is as black for its person, who sees a slower one where browsers can have that', async () => {
    Object.assign(computer, { getSupportedConstraints: () => ({ resizeMode: true }) });
    stubStills(computer, { hasFrame: false });
    await share.start('text');
    const state = share.state.get();
    const [preview] = state.kind === 'sharing' ? state.stream.getTracks() : [];
    expect(preview).not.toBe(share.track);
    share.setPaused(true);
    expect(preview?.enabled).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect([share.track?.enabled, preview?.enabled]).toEqual([false, false]);
    share.setPaused(false);
    expect([share.track?.enabled, preview?.enabled]).toEqual([true, true]);
  });

  it('is black where no still can be made at all', async () => {
    stubStills(computer, { hasTrack: false });
    await share.start('text');
    const captured = shared();
    share.setPaused(true);
    await settle();
    expect(share.state.get()).toMatchObject({ still: true });
    expect([share.track, captured.enabled]).toEqual([captured, false]);
    share.setPaused(false);
    expect([share.track, captured.enabled]).toEqual([captured, true]);
  });

  it('takes no still of what comes long after the pause', async () => {
    const giveFrame = stubStills(computer, { hasFrame: false });
    await share.start('text');
    const captured = shared();
    share.setPaused(true);
    await vi.advanceTimersByTimeAsync(2_000);
    giveFrame();
    await settle();
    expect([share.track, captured.enabled]).toEqual([captured, false]);
  });

  it('that ends while its still is made stays ended', async () => {
    stubStills(computer, { hasTrack: false });
    await share.start('text');
    share.setPaused(true);
    share.stop();
    await settle();
    expect(share.state.get()).toEqual({ kind: 'none' });
  });
});
