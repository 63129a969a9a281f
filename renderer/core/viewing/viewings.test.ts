import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Topic } from '../link/topic.ts';
import { EVERYTHING } from './heights.ts';
import { Viewings } from './viewings.ts';

const FULL = EVERYTHING.camera;

describe('Viewings', () => {
  let scope: Scope;
  let topic: Topic<RoomFrame>;
  let shown: StoreApi<boolean>;
  let viewings: Viewings;
  const peers = ['ann', 'bob', 'rung'].map((peerId) => ({ member: { peerId }, link: { present: peerId !== 'rung' } }));

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    topic = new Topic();
    shown = createStore(() => true);
    viewings = new Viewings({ topic, mesh: { peers }, shown }, scope);
  });
  afterEach(() => {
    scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  /** What a peer is told, as [camera, screen]. */
  function open(peerId: string): [number, number][] {
    const told: [number, number][] = [];
    topic.open(peerId, {
      send: (frame) => {
        if (frame.kind === 'viewing') told.push([frame.camera, frame.screen]);
        return true;
      },
    });
    return told;
  }

  it('[VIEW-1] tells everybody how large their pictures are shown, and nothing where all is seen', () => {
    const [toAnn, toBob, toRung] = [open('ann'), open('bob'), open('rung')];
    vi.advanceTimersByTime(2_000);
    viewings.show(
      new Map([
        ['ann', { camera: 200, screen: 700 }],
        ['rung', { camera: 100 }],
      ]),
    );
    vi.advanceTimersByTime(2_000);
    expect([toAnn, toBob, toRung]).toEqual([[[270, 720]], [], []]);
  });

  it('[VIEW-1] more is told at once, less only after a second', () => {
    viewings.show(new Map([['ann', { camera: 200, screen: 700 }]]));
    const told = open('ann');
    vi.advanceTimersByTime(1_500);
    expect(told).toEqual([[270, 720]]);
    viewings.show(new Map([['ann', { camera: 90, screen: 1_000 }]]));
    vi.advanceTimersByTime(250);
    expect(told.at(-1)).toEqual([270, 1_080]);
    vi.advanceTimersByTime(1_500);
    expect(told.at(-1)).toEqual([90, 1_080]);
  });

  it('[VIEW-1] of each picture by itself: what one has waited for says nothing of another', () => {
    const [toAnn, toBob] = [open('ann'), open('bob')];
    const show = (ann: number, bob: number) =>
      viewings.show(new Map([['ann', ann] as const, ['bob', bob] as const].map(([who, camera]) => [who, { camera }])));
    show(700, 700);
    vi.advanceTimersByTime(1_500);
    show(90, 700);
    vi.advanceTimersByTime(800);
    show(90, 90);
    vi.advanceTimersByTime(600);
    expect([toAnn.at(-1), toBob.at(-1)]).toEqual([
      [90, FULL],
      [720, FULL],
    ]);
    vi.advanceTimersByTime(800);
    expect(toBob.at(-1)).toEqual([90, FULL]);
  });

  it('[VIEW-1] who looks away for a moment says nothing of it; a window that stays out of sight shows nothing', () => {
    const told = open('ann');
    vi.advanceTimersByTime(2_000);
    shown.setState(false);
    vi.advanceTimersByTime(500);
    shown.setState(true);
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([]);
    shown.setState(false);
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([[0, 0]]);
    shown.setState(true);
    vi.advanceTimersByTime(250);
    expect(told).toEqual([
      [0, 0],
      [FULL, FULL],
    ]);
  });

  it('[VIEW-1] what windows beside the page’s own show is seen, also while that one is not', () => {
    const told = open('ann');
    const [mini, poppedOut] = [
      { setTimeout, clearTimeout },
      { setTimeout, clearTimeout },
    ];
    viewings.windows.show(mini, new Map([['ann', { camera: 170 }]]));
    viewings.windows.show(poppedOut, new Map([['ann', { screen: 700 }]]));
    viewings.show(new Map([['ann', { camera: 400, screen: 0 }]]));
    vi.advanceTimersByTime(2_000);
    expect(told.at(-1), 'of each picture the largest').toEqual([480, 720]);
    shown.setState(false);
    vi.advanceTimersByTime(2_000);
    expect(told.at(-1)).toEqual([180, 720]);
    viewings.windows.show(poppedOut, null);
    viewings.windows.show(mini, null);
    vi.advanceTimersByTime(2_000);
    expect(told.at(-1)).toEqual([0, 0]);
  });

  it('[VIEW-1] a link that was made anew is told again', () => {
    shown.setState(false);
    open('ann');
    vi.advanceTimersByTime(2_000);
    const told = open('ann');
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([[0, 0]]);
  });

  it('[VIEW-1] a window whose edge is moved for long tells no more than is read of it', () => {
    const told = open('ann');
    for (let step = 0; step < 200; step += 1) {
      viewings.show(new Map([['ann', { camera: step % 2 === 0 ? 200 : 700 + step }]]));
      vi.advanceTimersByTime(20);
    }
    expect(told.length).toBeLessThanOrEqual((4 * LIMITS.viewingsPerSecond) / 2 + 1);
  });

  describe('[VIEW-2] what others tell', () => {
    const heard: string[] = [];
    const say = (from: string, camera: number) => topic.deliver(from, { kind: 'viewing', camera, screen: 0 });
    beforeEach(() => {
      heard.length = 0;
      viewings.onChange.add(() => heard.push('change'));
    });

    it('is kept of each alone, until its link is made anew; of who says nothing all is seen', () => {
      open('ann');
      say('ann', 180);
      say('ann', 180);
      vi.advanceTimersByTime(500);
      expect([viewings.of('ann'), viewings.of('bob')]).toEqual([{ camera: 180, screen: 0 }, EVERYTHING]);
      expect(heard).toHaveLength(1);
      open('ann');
      expect(viewings.of('ann')).toEqual(EVERYTHING);
    });

    it('says who does not see what this client shares, until they look again or their link is made anew', () => {
      const share = (from: string, screen: number) => topic.deliver(from, { kind: 'viewing', camera: 90, screen });
      share('ann', 0);
      share('bob', 0);
      share('bob', 0);
      expect(viewings.unseenBy.get()).toEqual(['ann', 'bob']);
      share('ann', 720);
      expect(viewings.unseenBy.get()).toEqual(['bob']);
      open('bob');
      expect(viewings.unseenBy.get()).toEqual([]);
    });

    it('makes this client encode anew so many times a second at most, and the newest word counts', () => {
      for (let count = 1; count <= 1_000; count += 1) say('ann', count);
      vi.advanceTimersByTime(10_000);
      expect(heard.length).toBeLessThanOrEqual(2);
      expect(viewings.of('ann').camera).toBe(1_000);
    });
  });
});
