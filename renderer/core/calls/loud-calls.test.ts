import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { CallState, SecondCall } from '../model.ts';
import { Value } from '../value.ts';
import { LoudCalls } from './loud-calls.ts';

const BOB = { peerId: 'bob', name: 'Bob' };
const IDLE: CallState = { kind: 'idle' };
const from = (phase: 'asking' | 'ringing' | 'accepting', callId = '1'): CallState => {
  return { kind: 'incoming', callId, from: BOB, guest: false, phase };
};

describe('LoudCalls', () => {
  let scope: Scope;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
  });
  afterEach(() => {
    scope.end();
    vi.useRealTimers();
  });

  function rig(isQuiet: (() => Promise<boolean>) | null) {
    const call = new Value<CallState>(IDLE);
    const secondCalls = new Value<readonly SecondCall[]>([]);
    const { value } = new LoudCalls({ call: call.store, secondCalls: secondCalls.store }, isQuiet, scope);
    return { call, secondCalls, loud: () => value.get() };
  }

  /** The computer, which answers when it is told to. */
  function computer() {
    const answers: ((quiet: boolean) => void)[] = [];
    const isQuiet = vi.fn(() => new Promise<boolean>((resolve) => answers.push(resolve)));
    async function answer(quiet: boolean): Promise<void> {
      answers.shift()?.(quiet);
      await vi.advanceTimersByTimeAsync(0);
    }
    return { isQuiet, answer };
  }

  it('where nobody can tell, a call is heard at once and until it is answered or over', () => {
    const { call, secondCalls, loud } = rig(null);
    call.set(from('asking'));
    expect(loud()).toEqual(['1']);
    call.set(from('accepting'));
    expect(loud()).toEqual([]);
    call.set({ kind: 'outgoing', to: BOB, phase: 'ringing' });
    expect(loud()).toEqual([]);
    secondCalls.set([{ ...BOB, guest: false, callId: '2' }]);
    expect(loud()).toEqual(['2']);
    secondCalls.set([]);
    expect(loud()).toEqual([]);
  });

  it('[RING-14] a call is silent while the computer is asked, and stays so where that is not to be disturbed', async () => {
    const { isQuiet, answer } = computer();
    const { call, loud } = rig(isQuiet);
    call.set(from('asking'));
    expect(loud()).toEqual([]);
    await answer(true);
    call.set(from('ringing'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loud()).toEqual([]);
    expect(isQuiet, 'once a call').toHaveBeenCalledOnce();
    call.set(IDLE);
    call.set(from('ringing', '2'));
    await answer(false);
    expect(loud()).toEqual(['2']);
  });

  it('[RING-14] each of several second calls has an answer of its own', async () => {
    const { isQuiet, answer } = computer();
    const { secondCalls, loud } = rig(isQuiet);
    const [first, second] = ['1', '2'].map((callId) => ({ ...BOB, guest: false, callId }));
    secondCalls.set([first!]);
    await answer(true);
    secondCalls.set([first!, second!]);
    await answer(false);
    expect(loud()).toEqual(['2']);
  });

  it('[RING-14] a second call that comes back with the next hub is asked about no more', async () => {
    const { isQuiet, answer } = computer();
    const { secondCalls, loud } = rig(isQuiet);
    const second = { ...BOB, guest: false, callId: '1' };
    secondCalls.set([second]);
    await answer(false);
    secondCalls.set([]);
    expect(loud()).toEqual([]);
    secondCalls.set([second]);
    expect(loud()).toEqual(['1']);
    expect(isQuiet).toHaveBeenCalledOnce();
  });

  it('[RING-14] without an answer in 2.5 s it is heard, whatever is answered later', async () => {
    const { isQuiet, answer } = computer();
    const { call, loud } = rig(isQuiet);
    call.set(from('ringing'));
    await vi.advanceTimersByTimeAsync(2_499);
    expect(loud()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(loud()).toEqual(['1']);
    await answer(true);
    expect(loud()).toEqual(['1']);
  });

  it('a computer that fails to answer lets it be heard', async () => {
    const { call, loud } = rig(() => Promise.reject(new Error('gone')));
    call.set(from('ringing'));
    await vi.advanceTimersByTimeAsync(0);
    expect(loud()).toEqual(['1']);
  });

  it('an answer that comes after the call, or after the end, changes nothing', async () => {
    const { isQuiet, answer } = computer();
    const { call, loud } = rig(isQuiet);
    call.set(from('ringing'));
    call.set(IDLE);
    await answer(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(loud()).toEqual([]);
    call.set(from('ringing', '2'));
    scope.end();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(loud()).toEqual([]);
  });
});
