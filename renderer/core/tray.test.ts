import { describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { createFakeSession } from '../../tests/support/fake-session.ts';
import type { RecentCall } from './model.ts';
import type { TrayCommand, TrayPort } from './ports.ts';
import { trayState, wireTray, type TrayFacts } from './tray.ts';

const BOB = { peerId: 'bob', name: 'Bob' };
const FREE: TrayFacts = {
  preferences: { availability: 'available' },
  room: { kind: 'none' },
  media: { muted: false },
  call: { kind: 'idle' },
  recents: [],
  chat: { unread: 0 },
};
const missed = (count: number, seen = false): RecentCall => {
  const kept = { ...BOB, id: String(count), at: 1, count, durationMs: null, seen };
  return { ...kept, direction: 'incoming', outcome: 'missed' };
};
const from = (phase: 'asking' | 'ringing' | 'accepting'): TrayFacts['call'] => {
  return { kind: 'incoming', callId: '1', from: BOB, guest: false, phase };
};

describe('trayState', () => {
  it.each<[string, Partial<TrayFacts>, object]>([
    ['nothing special', {}, { availability: 'available', inRoom: false, muted: false, ringing: false, unseen: 0 }],
    [
      'a person not to be disturbed',
      { preferences: { availability: 'do-not-disturb' } },
      { availability: 'do-not-disturb' },
    ],
    ['a room', { room: { kind: 'joined' } }, { inRoom: true }],
    ['a room that is being joined', { room: { kind: 'joining' } }, { inRoom: false }],
    ['a muted microphone', { media: { muted: true } }, { muted: true }],
    ['a call that rings', { call: from('ringing') }, { ringing: true }],
    ['a question who calls, which nobody would see either', { call: from('asking') }, { ringing: true }],
    ['a call that was answered', { call: from('accepting') }, { ringing: false }],
    ['missed calls and unread messages', { recents: [missed(2), missed(1)], chat: { unread: 4 } }, { unseen: 7 }],
    ['missed calls that were seen', { recents: [missed(3, true)] }, { unseen: 0 }],
    ['more than anybody counts', { chat: { unread: 100_000 } }, { unseen: 999 }],
  ])('tells of %s', (_what, facts, told) => {
    expect(trayState({ ...FREE, ...facts })).toMatchObject(told);
  });
});

describe('wireTray', () => {
  function rig() {
    const session = createFakeSession();
    const commands = new Listeners<TrayCommand>();
    const show = vi.fn();
    const scope = new Scope();
    const tray: TrayPort = {
      show,
      onCommand: (listener) => commands.add(listener),
    };
    wireTray(tray, session, scope);
    return { session, commands, show, scope };
  }

  it('tells the state at first and at each change of it, and of nothing else', () => {
    const { session, show } = rig();
    expect(show).toHaveBeenCalledOnce();
    session.setMuted(true);
    expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ muted: true }));
    session.setCameraOff(true);
    expect(show).toHaveBeenCalledTimes(2);
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
