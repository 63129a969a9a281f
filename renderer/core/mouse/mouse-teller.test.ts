import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PointerFrame, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { sharedScreen } from '../../../tests/support/shared-screen.ts';
import { Topic } from '../link/topic.ts';
import type { ShareState } from '../model-media.ts';
import { Value } from '../value.ts';
import type { MousePort } from './port.ts';
import { MouseTeller } from './mouse-teller.ts';

type At = Awaited<ReturnType<MousePort>>;

/** This person shares a screen; Anna and Ben are there. */
describe('MouseTeller', () => {
  let scope: Scope;
  let control: Topic<RoomFrame>;
  let share: { state: Value<ShareState>; surface: number };
  let peers: { member: { peerId: string }; link: { present: boolean } }[];
  let unseenBy: string[];
  let at: At | Error;
  let looks: number;
  let changes: number;
  let toAnna: PointerFrame[];
  let toBen: PointerFrame[];

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    control = new Topic();
    share = { state: new Value<ShareState>(sharedScreen()), surface: 1 };
    peers = ['anna', 'ben'].map((peerId) => ({ member: { peerId }, link: { present: true } }));
    [unseenBy, at, looks, changes, toAnna, toBen] = [[], { x: 0.5, y: 0.5 }, 0, 0, [], []];
  });
  afterEach(() => {
    scope.end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  function open(power: 'can-tell' | 'cannot-tell' = 'can-tell'): MouseTeller {
    const pointer = new Topic<PointerFrame>();
    pointer.open('anna', { send: (frame) => toAnna.push(frame) > 0 });
    pointer.open('ben', { send: (frame) => toBen.push(frame) > 0 });
    const port = (): Promise<At> => ((looks += 1), at instanceof Error ? Promise.reject(at) : Promise.resolve(at));
    const sees = (peerId: string): boolean => !unseenBy.includes(peerId);
    const onChange = (): void => void (changes += 1);
    const options = {
      port: power === 'can-tell' ? port : null,
      control,
      pointer,
      mesh: { peers },
      share,
      sees,
      onChange,
    };
    return new MouseTeller(options, scope);
  }
  const ask = (from: string, surface: number | null = 1) => control.deliver(from, { kind: 'follow-mouse', surface });
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it.each<[surface: number | null, what: string, power: 'can-tell' | 'cannot-tell', shared: ShareState]>([
    [1, 'a screen', 'can-tell', sharedScreen()],
    [null, 'a screen, by a browser', 'cannot-tell', sharedScreen()],
    [null, 'a window', 'can-tell', sharedScreen({ extent: 'window' })],
    [null, 'a screen that is paused', 'can-tell', sharedScreen({ still: true })],
    [null, 'nothing', 'can-tell', { kind: 'none' }],
  ])('[MOUSE-1] it is told on surface %s of %s', async (surface, _what, power, shared) => {
    share.state.set(shared);
    expect(open(power).frame).toEqual({ kind: 'share-mouse', surface });
    ask('anna');
    await wait(1_000);
    expect(toAnna.length > 0).toBe(surface !== null);
  });

  it('[MOUSE-3] it is looked at, and told, for those alone who follow it and see the share', async () => {
    open();
    await wait(1_000);
    expect(looks).toBe(0);
    ask('anna');
    await wait(100);
    expect(toAnna).toEqual([{ kind: 'mouse', seq: 1, surface: 1, place: { x: 0.5, y: 0.5 } }]);
    at = 'elsewhere';
    await wait(100);
    expect(toAnna.at(-1)).toMatchObject({ seq: 2, place: null });
    unseenBy.push('anna');
    const before = looks;
    await wait(1_000);
    expect(looks).toBe(before);
    unseenBy.length = 0;
    ask('anna', null);
    await wait(1_000);
    expect([looks, toAnna.length, toBen]).toEqual([before, 2, []]);
  });

  it('[MOUSE-3] who follows it and does not see the share now hears nothing, while another one does', async () => {
    open();
    ask('anna');
    ask('ben');
    unseenBy.push('anna');
    await wait(100);
    expect([toAnna.length, toBen.length]).toEqual([0, 1]);
  });

  it('[MOUSE-4] 20 places a second at most, and one a second of a mouse that rests', async () => {
    open();
    ask('anna');
    for (let ms = 0; ms < 1_000; ms += 1) {
      at = { x: ms / 1_000, y: 0.5 };
      await wait(1);
    }
    expect(toAnna.length).toBeGreaterThan(LIMITS.mousePlacesPerSecond - 3);
    expect(toAnna.length).toBeLessThanOrEqual(LIMITS.mousePlacesPerSecond);
    const before = toAnna.length;
    await wait(3_000);
    expect(toAnna.length - before).toBe(3);
  });

  it('[MOUSE-2] who begins to follow a mouse that rests hears where at once', async () => {
    open();
    ask('anna');
    await wait(500);
    ask('ben');
    await wait(100);
    expect(toBen).toHaveLength(1);
  });

  it.each<[what: string, end: () => void]>([
    ['the share is paused', () => share.state.set(sharedScreen({ still: true }))],
    ['another source is asked for', () => share.state.set(sharedScreen({ swapping: true }))],
    ['the share ends', () => share.state.set({ kind: 'none' })],
    ['another screen is shared', () => (share.surface = 2)],
    ['who follows it is not there any more', () => peers.shift()],
    ['who follows it is held', () => (peers[0] = { ...peers[0]!, link: { present: false } })],
    ['the channel opens anew', () => control.open('anna', { send: () => true })],
  ])('[MOUSE-3] nothing is told, or looked at, once %s', async (_what, end) => {
    open();
    ask('anna');
    await wait(100);
    end();
    const before = [looks, toAnna.length];
    at = { x: 0.1, y: 0.1 };
    await wait(2_000);
    expect([looks, toAnna.length]).toEqual(before);
  });

  it('[MOUSE-3] what was looked up before another screen was shared is told nobody', async () => {
    open();
    ask('anna');
    // Between the question and its answer.
    vi.advanceTimersByTime(1_000 / LIMITS.mousePlacesPerSecond);
    expect(looks).toBe(1);
    share.surface = 2;
    ask('anna', 2);
    await wait(0);
    expect(toAnna).toEqual([]);
    await wait(100);
    expect(toAnna).toMatchObject([{ surface: 2 }]);
  });

  it('[MOUSE-3] what was looked up before another source was asked for may be of that one, and is told nobody', async () => {
    open();
    ask('anna');
    vi.advanceTimersByTime(1_000 / LIMITS.mousePlacesPerSecond);
    expect(looks).toBe(1);
    share.state.set(sharedScreen({ swapping: true }));
    await wait(100);
    expect(toAnna).toEqual([]);
  });

  it.each<[what: string, answer: At | Error]>([
    ['cannot tell', 'unknown'],
    ['does not answer', new Error('it is gone')],
  ])('[MOUSE-1] where the computer %s it is not offered, until another screen is shared', async (_what, answer) => {
    const teller = open();
    at = answer;
    ask('anna');
    await wait(1_000);
    expect([teller.frame.surface, looks, changes, toAnna]).toEqual([null, 1, 1, []]);
    share.surface = 2;
    at = { x: 0.5, y: 0.5 };
    ask('anna', 2);
    await wait(100);
    expect([teller.frame.surface, toAnna]).toMatchObject([2, [{ surface: 2 }]]);
  });

  it('[MOUSE-2] of one peer 10 words a second count', async () => {
    open();
    for (let times = 0; times < LIMITS.toldStatesPerSecond; times += 1) ask('anna', null);
    ask('anna');
    await wait(90);
    expect(looks).toBe(0);
    await wait(100);
    ask('anna');
    await wait(100);
    expect(looks).toBeGreaterThan(0);
  });
});
