import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { PointerFrame, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Topic } from '../link/topic.ts';
import { MouseFollower, type FollowablePeer } from './mouse-follower.ts';

const follow = (surface: number | null) => ({ kind: 'follow-mouse', surface });

/** Anna and Cleo share; this is Ben. */
function sharer(peerId: string, shareMouse: number | null, isSharing = true): FollowablePeer {
  const share = isSharing ? ({ mode: 'text' } as const) : null;
  return { member: { peerId }, link: { present: true }, remoteState: { share }, shareMouse };
}

describe('MouseFollower', () => {
  let scope: Scope;
  let control: Topic<RoomFrame>;
  let pointer: Topic<PointerFrame>;
  let mesh: { peers: FollowablePeer[]; onChange: Listeners<void> };
  let toAnna: RoomFrame[];
  let toCleo: RoomFrame[];
  let follower: MouseFollower;

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    [control, pointer, toAnna, toCleo] = [new Topic(), new Topic(), [], []];
    control.open('anna', { send: (frame) => toAnna.push(frame) > 0 });
    control.open('cleo', { send: (frame) => toCleo.push(frame) > 0 });
    mesh = { peers: [sharer('anna', 1), sharer('cleo', 4)], onChange: new Listeners() };
    follower = new MouseFollower({ control, pointer, mesh }, scope);
  });
  afterEach(() => {
    scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  function change(...peers: FollowablePeer[]): void {
    mesh.peers = peers;
    mesh.onChange.emit();
    vi.advanceTimersByTime(1_000);
  }
  const hear = (from: string, seq: number, surface: number, x: number | null) =>
    pointer.deliver(from, { kind: 'mouse', seq, surface, place: x === null ? null : { x, y: 0.5 } });
  const followed = () => follower.value.get();

  it('[MOUSE-2] asks the sharer whose mouse is followed, and takes that back for another one', () => {
    follower.follow('anna');
    expect(toAnna).toEqual([follow(1)]);
    vi.advanceTimersByTime(1_000);
    follower.follow('cleo');
    expect([toAnna, toCleo]).toEqual([[follow(1), follow(null)], [follow(4)]]);
    vi.advanceTimersByTime(1_000);
    follower.follow(null);
    expect(toCleo).toEqual([follow(4), follow(null)]);
    expect(followed()).toBeNull();
  });

  it('[MOUSE-3] the newest place counts, and only of whom is followed, on what they share now', () => {
    hear('anna', 1, 1, 0.1);
    expect(followed()).toBeNull();
    follower.follow('anna');
    hear('cleo', 9, 4, 0.2);
    hear('cleo', 9, 1, 0.2);
    hear('anna', 9, 2, 0.2);
    expect(followed()).toEqual({ of: 'anna', at: null });
    hear('anna', 5, 1, 0.3);
    hear('anna', 4, 1, 0.4);
    expect(followed()).toEqual({ of: 'anna', at: { x: 0.3, y: 0.5 } });
    hear('anna', 6, 1, null);
    expect(followed()).toEqual({ of: 'anna', at: 'elsewhere' });
    follower.follow(null);
    hear('anna', 7, 1, 0.5);
    expect(followed()).toBeNull();
  });

  it('[MOUSE-2] goes on at the next screen, and after a time in which the sharer does not tell', () => {
    follower.follow('anna');
    hear('anna', 5, 1, 0.3);
    change(sharer('anna', null));
    expect([toAnna, followed()]).toEqual([[follow(1), follow(null)], { of: 'anna', at: null }]);
    hear('anna', 6, 1, 0.4);
    expect(followed()?.at).toBeNull();
    change(sharer('anna', 2));
    expect(toAnna.at(-1)).toEqual(follow(2));
    hear('anna', 7, 2, 0.4);
    expect(followed()?.at).toEqual({ x: 0.4, y: 0.5 });
  });

  it('[MOUSE-2] asks again when the channel opens again, whose other side counts anew', () => {
    follower.follow('anna');
    hear('anna', 50, 1, 0.3);
    vi.advanceTimersByTime(1_000);
    control.open('anna', { send: (frame) => toAnna.push(frame) > 0 });
    expect(toAnna).toEqual([follow(1), follow(1)]);
    hear('anna', 1, 1, 0.6);
    expect(followed()?.at).toEqual({ x: 0.6, y: 0.5 });
  });

  it.each<[what: string, peers: FollowablePeer[]]>([
    ['is gone', []],
    ['shares no more', [sharer('anna', null, false)]],
    ['is held', [{ ...sharer('anna', 1), link: { present: false } }]],
  ])('ends when the sharer %s', (_what, peers) => {
    follower.follow('anna');
    change(...peers);
    expect(followed()).toBeNull();
  });

  it('[MOUSE-2] asks no more often than is read, however fast it changes', () => {
    for (let times = 0; times < 1_000; times += 1) {
      follower.follow(times % 2 === 0 ? 'anna' : 'cleo');
      vi.advanceTimersByTime(1);
    }
    expect(toAnna.length).toBeLessThanOrEqual(11);
  });
});
