import { describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { createFakeSession } from '../../tests/support/fake-session.ts';
import { ONLINE_HUB } from '../../tests/support/online-hub.ts';
import { waitingCalls } from './calls/loud-calls.ts';
import type { RecentCall } from './model.ts';
import type { TrayCommand, TrayPort } from './ports.ts';
import { trayState, wireTray, type TrayFacts } from './tray.ts';

const BOB = { peerId: 'bob', name: 'Bob' };
const FREE: TrayFacts = {
  preferences: { availability: 'available', theme: 'system', language: 'system' },
  room: { kind: 'none' },
  media: { muted: false, talking: false, cameraOff: false },
  call: { kind: 'idle' },
  recents: [],
  notes: [],
  hub: ONLINE_HUB,
  knownPeople: [],
  blockedPeople: [],
  chat: { unread: 0 },
  share: { kind: 'none' },
  secondCalls: [],
  onHold: null,
  loudCalls: [],
  portraits: new Map(),
  loadedPortraits: new Map(),
};
const SCREEN = {
  kind: 'sharing',
  mode: 'text',
  label: null,
  stream: {} as MediaStream,
  paused: false,
  still: false,
  swapping: false,
  extent: 'screen',
  sound: 'not-wanted',
} as const;
const missed = (count: number, seen = false): RecentCall => {
  const kept = { ...BOB, id: String(count), at: 1, count, durationMs: null, seen };
  return { ...kept, direction: 'incoming', outcome: 'missed' };
};
const from = (phase: 'asking' | 'ringing' | 'accepting'): TrayFacts['call'] => {
  return { kind: 'incoming', callId: '1', from: BOB, guest: false, phase };
};

const knownBob = (verifiedAt: number | null) => {
  return { peerId: BOB.peerId, names: ['Bob'], firstMetAt: 1, lastMetAt: 1, verifiedAt };
};

describe('trayState', () => {
  it.each<[string, Partial<TrayFacts>, object]>([
    [
      'nothing special',
      {},
      {
        availability: 'available',
        inRoom: false,
        muted: false,
        sharesScreen: false,
        called: false,
        ringing: false,
        ring: null,
        unseen: 0,
      },
    ],
    [
      'a person not to be disturbed',
      { preferences: { availability: 'do-not-disturb', theme: 'system', language: 'system' } },
      { availability: 'do-not-disturb' },
    ],
    ['a room', { room: { kind: 'joined', participants: [] } }, { inRoom: true }],
    ['a room that is being joined', { room: { kind: 'joining' } }, { inRoom: false }],
    ['a muted microphone', { media: { muted: true, talking: false, cameraOff: false } }, { muted: true }],
    ['somebody who talks while muted', { media: { muted: true, talking: true, cameraOff: false } }, { muted: false }],
    ['a screen that is shared', { share: SCREEN }, { sharesScreen: true }],
    ['a screen that is paused', { share: { ...SCREEN, still: true } }, { sharesScreen: false }],
    ['a screen that is being swapped', { share: { ...SCREEN, swapping: true } }, { sharesScreen: false }],
    ['a window that is shared', { share: { ...SCREEN, extent: 'window' } }, { sharesScreen: false }],
    ['a call that rings', { call: from('ringing') }, { ringing: true }],
    ['a question who calls, which nobody would see either', { call: from('asking') }, { ringing: true, ring: null }],
    ['a call that was answered', { call: from('accepting') }, { called: true, ringing: false, ring: null }],
    [
      'a call of somebody new',
      { call: from('ringing') },
      {
        ring: {
          callId: '1',
          name: 'Bob',
          portrait: null,
          guest: false,
          mark: 'new',
          instead: null,
          voiceOnly: true,
          canReply: true,
          theme: 'system',
          language: 'system',
        },
      },
    ],
    ['a call of somebody known', { call: from('ringing'), knownPeople: [knownBob(null)] }, { ring: { mark: null } }],
    [
      'a call of somebody verified',
      { call: from('ringing'), knownPeople: [knownBob(1)] },
      { ring: { mark: 'verified' } },
    ],
    [
      'a call with the camera off',
      { call: from('ringing'), media: { muted: false, talking: false, cameraOff: true } },
      { ring: { voiceOnly: false } },
    ],
    [
      'a second call',
      {
        room: { kind: 'joined', participants: [] },
        secondCalls: [{ ...BOB, guest: false, callId: '2' }],
        knownPeople: [knownBob(null)],
      },
      { ringing: true, ring: { callId: '2', name: 'Bob', instead: 'hold', voiceOnly: false, canReply: true } },
    ],
    [
      'a second call with another one on hold',
      { secondCalls: [{ ...BOB, guest: false, callId: '2' }], onHold: { title: '', company: [] } },
      { ring: { instead: 'leave' } },
    ],
    [
      'a second call of whose name is somebody else’s: the window asks who that is',
      {
        secondCalls: [{ ...BOB, guest: false, callId: '2' }],
        knownPeople: [{ ...knownBob(null), peerId: 'k3yOfSomebodyElse00000' }],
      },
      { ringing: true, ring: null },
    ],
    ['missed calls and unread messages', { recents: [missed(2), missed(1)], chat: { unread: 4 } }, { unseen: 7 }],
    ['missed calls that were seen', { recents: [missed(3, true)] }, { unseen: 0 }],
    ['more than anybody counts', { chat: { unread: 100_000 } }, { unseen: 999 }],
  ])('tells of %s', (_what, facts, told) => {
    const { call, secondCalls } = { ...FREE, ...facts };
    const loudCalls = waitingCalls(call, secondCalls);
    expect(trayState({ ...FREE, ...facts, loudCalls })).toMatchObject(told);
  });

  it.each<[string, Partial<TrayFacts>]>([
    ['a call', { call: from('ringing') }],
    ['a question who calls', { call: from('asking') }],
    [
      'a second call',
      { room: { kind: 'joined', participants: [] }, secondCalls: [{ ...BOB, guest: false, callId: '2' }] },
    ],
  ])('[RING-14] shows nothing of %s that is silent, and tells that there is one', (_what, facts) => {
    expect(trayState({ ...FREE, ...facts })).toMatchObject({ called: true, ringing: false, ring: null });
  });
});

describe('wireTray', () => {
  function rig() {
    const session = createFakeSession();
    const commands = new Listeners<TrayCommand>();
    const show = vi.fn();
    const scope = new Scope();
    const tray: TrayPort = { show, onCommand: (listener) => commands.add(listener) };
    wireTray(tray, session, scope);
    return { session, commands, show, scope };
  }

  it('tells the state at first and at each change of it, and of nothing else', () => {
    const { session, show } = rig();
    expect(show).toHaveBeenCalledOnce();
    session.setMuted(true);
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ muted: true }));
    session.setName('Annie');
    expect(show).toHaveBeenCalledTimes(2);
  });

  it('answers the call that was shown, and none that rings by then', () => {
    const { session, commands, show } = rig();
    session.call.setState(from('ringing'), true);
    expect(show.mock.lastCall).toMatchObject([{ ring: { callId: '1' } }]);
    commands.emit({ kind: 'answer-call', callId: '2', answer: 'accept' });
    expect(session.commands).not.toContain('acceptCall');
    commands.emit({ kind: 'answer-call', callId: '1', answer: 'accept-with-voice' });
    expect(session.commands).toContain('acceptWithVoice');
    commands.emit({ kind: 'answer-call', callId: '1', answer: 'decline' });
    expect(session.commands).not.toContain('declineCall');
  });

  it('does what is chosen there, until the session ends', () => {
    const { session, commands, show, scope } = rig();
    commands.emit({ kind: 'set-muted', muted: true });
    commands.emit({ kind: 'set-availability', availability: 'do-not-disturb' });
    expect(session.media.getState().muted).toBe(true);
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ muted: true, availability: 'do-not-disturb' }));
    scope.end();
    commands.emit({ kind: 'set-muted', muted: false });
    expect(session.media.getState().muted).toBe(true);
  });
});
