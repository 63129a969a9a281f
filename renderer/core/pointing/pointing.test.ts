import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PointerFrame } from '../../../signaling/protocol/peer/index.ts';
import { Topic } from '../link/topic.ts';
import { Value } from '../value.ts';
import { SeenWindows } from '../viewing/seen-windows.ts';
import { Pointing, type PointablePeer } from './pointing.ts';

/** Anna shares; Ben is this client, and Cleo looks on. */
function sharer(surface: number, allowed = true): PointablePeer {
  return {
    member: { peerId: 'anna', visit: 'visit of anna' },
    link: { present: true },
    remoteState: { share: { mode: 'text' } },
    sharePointing: { kind: 'share-pointing', allowed, surface },
  };
}
const cleo = {
  member: { peerId: 'cleo', visit: 'visit of cleo' },
  link: { present: true },
  remoteState: { share: null },
  sharePointing: null,
};
const over = (x: number, pressed = false) => ({ x, y: 0.25, pressed });

describe('Pointing', () => {
  let scope: Scope;
  let peers: PointablePeer[];
  let own: { caller: { peerId: string }; sharePointing: NonNullable<PointablePeer['sharePointing']> };
  let topic: Topic<PointerFrame>;
  let sent: PointerFrame[];
  let shown: Value<boolean>;
  let windows: SeenWindows;
  let pointing: Pointing;

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    topic = new Topic();
    sent = [];
    topic.open('anna', { send: (frame) => sent.push(frame) > 0 });
    peers = [sharer(1), cleo];
    own = { caller: { peerId: 'ben' }, sharePointing: { kind: 'share-pointing', allowed: false, surface: 0 } };
    shown = new Value(true);
    windows = new SeenWindows(shown.store, scope);
    pointing = new Pointing({ topic, mesh: { peers }, own, windows }, scope);
  });
  afterEach(() => {
    scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  const seen = () => pointing.value.get().pointers.map(({ peerId, of, x }) => `${peerId} at ${of} ${x}`);
  const change = (...now: PointablePeer[]) => {
    peers.splice(0, peers.length, ...now);
    pointing.refresh();
    vi.advanceTimersByTime(16);
  };
  const deliver = (from: string, seq: number, of: string, surface: number) =>
    topic.deliver(from, { kind: 'pointer', seq, of, surface, x: 0.5, y: 0.5, pressed: false, presses: 0 });

  it('[POINT-4] tells nothing before the person points, and nothing where it is not allowed', () => {
    pointing.pointAt(over(0.5));
    for (const nobody of ['cleo', 'ben', 'nobody']) {
      pointing.start(nobody);
      pointing.pointAt(over(0.5));
    }
    change(sharer(1, false), cleo);
    pointing.start('anna');
    pointing.pointAt(over(0.5));
    expect(sent).toEqual([]);
    expect(pointing.value.get()).toEqual({ target: null, pointers: [] });
  });

  it('[POINT-5] tells the newest place, at most 60 times a second, whatever the mouse does', () => {
    pointing.start('anna');
    for (let moved = 0; moved < 1_000; moved += 1) {
      pointing.pointAt(over(moved / 1_000));
      vi.advanceTimersByTime(1);
    }
    expect(sent.length).toBeGreaterThan(55);
    expect(sent.length).toBeLessThanOrEqual(LIMITS.pointersPerSecond + 1);
    vi.advanceTimersByTime(20);
    expect(sent.at(-1)).toMatchObject({ of: 'anna', surface: 1, x: 0.999, y: 0.25 });
    expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_frame, index) => index + 1));
  });

  it('[POINT-5] one that comes and goes all the time is told no more often', () => {
    pointing.start('anna');
    for (let moved = 0; moved < 1_000; moved += 1) {
      pointing.pointAt(over(moved / 1_000));
      if (moved % 10 > 2) pointing.pointAt(null);
      vi.advanceTimersByTime(1);
    }
    expect(sent.length).toBeLessThanOrEqual(LIMITS.pointersPerSecond + 1);
    vi.advanceTimersByTime(20);
    expect(sent.at(-1)?.kind).toBe('pointer-gone');
    expect(seen()).toEqual([]);
  });

  it('[POINT-6] a pointer that rests is repeated, until it leaves the share', () => {
    pointing.start('anna');
    pointing.pointAt(over(0.5));
    vi.advanceTimersByTime(2 * LIMITS.pointerMs);
    expect(sent.length).toBeGreaterThan(4);
    expect(seen()).toEqual(['ben at anna 0.5']);
    pointing.pointAt(null);
    vi.advanceTimersByTime(17);
    expect(sent.at(-1)?.kind).toBe('pointer-gone');
    const told = sent.length;
    vi.advanceTimersByTime(10_000);
    expect(sent).toHaveLength(told);
    expect(seen()).toEqual([]);
  });

  it('a press is counted also when it is over before the next frame', () => {
    pointing.start('anna');
    pointing.pointAt(over(0.1));
    for (const pressed of [true, true, false, true, false]) pointing.pointAt(over(0.2, pressed));
    vi.advanceTimersByTime(20);
    expect(sent.at(-1)).toMatchObject({ pressed: false, presses: 2 });
    expect(pointing.value.get().pointers[0]?.press).toMatchObject({ x: 0.2, y: 0.25 });
  });

  it.each([
    ['the window is hidden', () => shown.set(false)],
    ['the person ends it', () => pointing.stop()],
    ['the sharer forbids it', () => change(sharer(1, false), cleo)],
    ['the share ends', () => change({ ...sharer(1), remoteState: { share: null } }, cleo)],
    ['the sharer leaves', () => change(cleo)],
    ['the sharer is held', () => change({ ...sharer(1), link: { present: false } }, cleo)],
  ])('[POINT-6] pointing ends when %s, and begins anew only by the person', (_what, end) => {
    pointing.start('anna');
    pointing.pointAt(over(0.5));
    end();
    vi.advanceTimersByTime(17);
    expect(sent.at(-1)?.kind).toBe('pointer-gone');
    const told = sent.length;
    shown.set(true);
    change(sharer(1), cleo);
    pointing.pointAt(over(0.6));
    vi.advanceTimersByTime(10_000);
    expect(sent).toHaveLength(told);
    expect(pointing.value.get()).toEqual({ target: null, pointers: [] });
  });

  it.each([
    ['it is closed', null],
    ['it shows something else', new Map([['cleo', { screen: 700 }]])],
  ])('[POINT-6] goes on in a window of the share’s own while the page’s is hidden, until %s', (_what, then) => {
    const beside = { setTimeout, clearTimeout };
    windows.show(beside, new Map([['anna', { screen: 700 }]]));
    pointing.start('anna');
    shown.set(false);
    pointing.pointAt(over(0.5));
    expect(sent.at(-1)?.kind).toBe('pointer');
    windows.show(beside, then);
    expect(pointing.value.get().target).toBeNull();
  });

  it('[POINT-6] with another screen shared the pointer is gone until it moves', () => {
    pointing.start('anna');
    pointing.pointAt(over(0.5));
    change(sharer(2), cleo);
    expect(seen()).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(sent.at(-1)?.kind).toBe('pointer-gone');
    pointing.pointAt(over(0.6));
    expect(sent.at(-1)).toMatchObject({ surface: 2, x: 0.6 });
  });

  it('[POINT-4] shows who points at the own share, while that is allowed, and vanishes after 3 s of silence', () => {
    deliver('cleo', 1, 'ben', 4);
    expect(seen()).toEqual([]);
    own.sharePointing = { kind: 'share-pointing', allowed: true, surface: 4 };
    deliver('cleo', 2, 'ben', 4);
    deliver('nobody', 1, 'ben', 4);
    vi.advanceTimersByTime(16);
    expect(seen()).toEqual(['cleo at ben 0.5']);
    vi.advanceTimersByTime(LIMITS.pointerMs - 17);
    expect(seen()).toEqual(['cleo at ben 0.5']);
    vi.advanceTimersByTime(1);
    expect(seen()).toEqual([]);
    deliver('cleo', 3, 'ben', 4);
    own.sharePointing = { ...own.sharePointing, allowed: false };
    pointing.refresh();
    vi.advanceTimersByTime(16);
    expect(seen()).toEqual([]);
  });

  it('[POINT-5] what others send is shown at most once a frame', () => {
    let shownTimes = 0;
    pointing.value.store.subscribe(() => (shownTimes += 1));
    for (let seq = 1; seq <= 300; seq += 1) deliver('cleo', seq, 'anna', 1);
    vi.advanceTimersByTime(16);
    expect(shownTimes).toBeLessThanOrEqual(2);
  });
});
