import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { CallState, RoomState } from '../model.ts';
import { keepNeededMedia, needsMedia, RELEASE_AFTER_MS } from './needed-media.ts';

const BEN = { peerId: 'ben', name: 'Ben' };
const RINGING: CallState = { kind: 'incoming', callId: 'call', from: BEN, guest: false, phase: 'ringing' };

describe('needsMedia', () => {
  it.each([
    [true, 'none', 'idle', true],
    [false, 'none', 'idle', false],
    [false, 'failed', 'idle', false],
    [false, 'left', 'idle', false],
    [false, 'joining', 'idle', true],
    [false, 'knocking', 'idle', true],
    [false, 'joined', 'idle', true],
    [false, 'none', 'asking', false],
    [false, 'none', 'ringing', true],
    [false, 'none', 'accepting', true],
  ] as const)('shown %s, room %s, call %s: %s', (shown, room, phase, needed) => {
    const call: CallState = phase === 'idle' ? { kind: 'idle' } : { ...RINGING, phase };
    expect(needsMedia({ shown, room: { kind: room }, call })).toBe(needed);
  });

  it('is for whoever calls', () => {
    const call: CallState = { kind: 'outgoing', to: BEN, phase: 'calling' };
    expect(needsMedia({ shown: false, room: { kind: 'none' }, call })).toBe(true);
  });
});

describe('keepNeededMedia', () => {
  const scopes: Scope[] = [];

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    for (const scope of scopes.splice(0)) scope.end();
    vi.useRealTimers();
  });

  function follow(shownAtFirst = true) {
    const shown = createStore(() => shownAtFirst);
    const room = createStore<{ kind: RoomState['kind'] }>(() => ({ kind: 'none' }));
    const call = createStore<CallState>(() => ({ kind: 'idle' }));
    let needed: boolean | null = null;
    const scope = new Scope();
    scopes.push(scope);
    keepNeededMedia({ shown, room, call, media: { setNeeded: (now) => (needed = now) } }, scope);
    return { shown, room, call, isNeeded: () => needed };
  }

  it('releases what is out of sight after a while, and not for a short look elsewhere', () => {
    const { shown, isNeeded } = follow();
    shown.setState(false, true);
    vi.advanceTimersByTime(RELEASE_AFTER_MS - 1);
    shown.setState(true, true);
    vi.advanceTimersByTime(RELEASE_AFTER_MS);
    expect(isNeeded()).toBe(true);
    shown.setState(false, true);
    vi.advanceTimersByTime(RELEASE_AFTER_MS);
    expect(isNeeded()).toBe(false);
    shown.setState(true, true);
    expect(isNeeded()).toBe(true);
  });

  it('opens nothing at a start out of sight, until somebody calls; and keeps it through the call', () => {
    const { room, call, isNeeded } = follow(false);
    expect(isNeeded()).toBe(false);
    call.setState(RINGING, true);
    expect(isNeeded()).toBe(true);
    room.setState({ kind: 'joined' });
    call.setState({ kind: 'idle' }, true);
    vi.advanceTimersByTime(RELEASE_AFTER_MS);
    expect(isNeeded()).toBe(true);
    room.setState({ kind: 'none' });
    vi.advanceTimersByTime(RELEASE_AFTER_MS);
    expect(isNeeded()).toBe(false);
  });
});
