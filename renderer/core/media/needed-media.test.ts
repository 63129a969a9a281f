import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { CallState, DeviceNeeds, RoomState } from '../model.ts';
import { DeviceHolds } from './device-holds.ts';
import { both, NO_NEEDS } from './device-needs.ts';
import { CLOSE_AFTER_MS, keepNeededMedia, neededDevices, type MediaSituation } from './needed-media.ts';

const BEN = { peerId: 'ben', name: 'Ben' };
const IDLE: CallState = { kind: 'idle' };
const RINGING: Extract<CallState, { kind: 'incoming' }> = {
  kind: 'incoming',
  callId: 'call',
  from: BEN,
  guest: false,
  phase: 'ringing',
};
const LOBBY: MediaSituation = { shown: true, room: { kind: 'none' }, call: IDLE, isSeen: false, held: NO_NEEDS };

function outgoing(phase: 'asking' | 'calling' | 'ringing'): CallState {
  return { kind: 'outgoing', to: BEN, phase };
}

function incoming(phase: 'asking' | 'ringing' | 'accepting', isSeen: boolean): Partial<MediaSituation> {
  return { call: { ...RINGING, phase }, isSeen };
}

describe('what needs camera and microphone', () => {
  it.each<[string, Partial<MediaSituation>, DeviceNeeds]>([
    ['[CONSENT-5] the lobby, also in sight: nothing', {}, both('none')],
    ['a room that could not be joined: nothing', { room: { kind: 'failed' } }, both('none')],
    ['a room that was left: nothing', { room: { kind: 'left' } }, both('none')],
    ['joining', { room: { kind: 'joining' } }, both('ask')],
    ['asking to be let in', { room: { kind: 'knocking' } }, both('ask')],
    ['[CONSENT-5] joining out of sight: nothing', { room: { kind: 'joining' }, shown: false }, both('none')],
    [
      '[CONSENT-5] asking to be let in, out of sight: nothing',
      { room: { kind: 'knocking' }, shown: false },
      both('none'),
    ],
    ['a room, also out of sight', { room: { kind: 'joined' }, shown: false }, both('ask')],
    ['the question whom one calls: nothing', { call: outgoing('asking') }, both('none')],
    ['calling', { call: outgoing('calling') }, both('ask')],
    ['ringing somebody, also out of sight', { call: outgoing('ringing'), shown: false }, both('ask')],
    ['the question who calls: nothing', incoming('asking', true), both('none')],
    ['[CONSENT-6] a call that nobody has seen: nothing', incoming('ringing', false), both('none')],
    ['[CONSENT-6] a call that was seen: what nobody is asked for', incoming('ringing', true), both('if-permitted')],
    ['a call that is accepted', incoming('accepting', false), both('ask')],
    ['what is held', { held: { camera: 'ask', microphone: 'none' } }, { camera: 'ask', microphone: 'none' }],
    ['what is held out of sight: nothing', { held: both('ask'), shown: false }, both('none')],
    ['what is held while it rings', { ...incoming('ringing', true), held: both('ask') }, both('ask')],
  ])('%s', (_case, change, needs) => {
    expect(neededDevices({ ...LOBBY, ...change })).toEqual(needs);
  });
});

describe('as time goes on', () => {
  const scopes: Scope[] = [];

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    for (const scope of scopes.splice(0)) scope.end();
    vi.useRealTimers();
  });

  function follow(shownAtFirst = true) {
    const shown = createStore(() => shownAtFirst);
    const room = createStore<{ kind: RoomState['kind'] }>(() => ({ kind: 'none' }));
    const call = createStore<CallState>(() => IDLE);
    const holds = new DeviceHolds();
    const given: string[] = [];
    const scope = new Scope();
    scopes.push(scope);
    const media = { setNeeds: ({ camera, microphone }: DeviceNeeds) => void given.push(`${camera} ${microphone}`) };
    keepNeededMedia({ shown, room, call, held: holds.needs.store, media }, scope);
    return { shown, room, call, holds, given };
  }

  it('[CONSENT-5] nothing is opened at the start, and nothing in the lobby', () => {
    const { shown, room, given } = follow();
    shown.setState(false, true);
    shown.setState(true, true);
    room.setState({ kind: 'left' });
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given).toEqual([]);
  });

  it('[CONSENT-6] a call that is declined closes what its ringing has opened', () => {
    const { call, given } = follow();
    call.setState(RINGING, true);
    expect(given).toEqual(['if-permitted if-permitted']);
    call.setState(IDLE, true);
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given.slice(1)).toEqual(['none none']);
  });

  it('[CONSENT-6] a call that rings out of sight opens nothing until it is seen, and then stays seen', () => {
    const { shown, call, given } = follow(false);
    call.setState(RINGING, true);
    expect(given).toEqual([]);
    shown.setState(true, true);
    shown.setState(false, true);
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given).toEqual(['if-permitted if-permitted']);
    call.setState({ ...RINGING, callId: 'next' }, true);
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given.at(-1)).toBe('none none');
  });

  it('nothing is closed between a call and its room, and all of it soon after the room', () => {
    const { room, call, given } = follow();
    call.setState(outgoing('ringing'), true);
    call.setState(IDLE, true);
    vi.advanceTimersByTime(CLOSE_AFTER_MS - 1);
    room.setState({ kind: 'joined' });
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given).toEqual(['ask ask']);
    room.setState({ kind: 'left' });
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given).toEqual(['ask ask', 'none none']);
  });

  it('what is held together is open until the last one lets go', () => {
    const { holds, given } = follow();
    const check = holds.hold({ camera: 'if-permitted', microphone: 'if-permitted' });
    const scan = holds.hold({ camera: 'ask' });
    check();
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given).toEqual(['if-permitted if-permitted', 'ask if-permitted', 'ask none']);
    scan();
    scan();
    vi.advanceTimersByTime(CLOSE_AFTER_MS);
    expect(given.at(-1)).toBe('none none');
  });
});
