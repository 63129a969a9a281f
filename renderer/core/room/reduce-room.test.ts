import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../signaling/protocol/index.ts';
import type { RequestErrorCode, Roster } from '../../../signaling/protocol/index.ts';
import { Machine } from '../machine.ts';
import { reduceRoom } from './reduce-room.ts';
import type { JoinRequest, Membership, RoomEffect, RoomEvent, RoomModel } from './room-state.ts';

const ONLINE: RoomEvent = { kind: 'hub', hub: { kind: 'online', hubId: 'hub', peerId: 'ben' } };
const LOST: RoomEvent = { kind: 'hub', hub: { kind: 'lost' } };
const JOIN: RoomEvent = { kind: 'join', invitation: { code: 'standup', key: null }, visit: 'visit', inside: false };
const REQUEST: JoinRequest = { code: 'standup', visit: 'visit', key: null, door: null, afterLeaving: false };
/** What the links have to prove in an open room: nothing. */
const OPEN: RoomEffect = { kind: 'guard', room: { code: 'standup', guard: { kind: 'open' } } };
/** Nobody but who called, as long as the key of the room is not told. */
const UNKNOWN: RoomEffect = {
  kind: 'guard',
  room: { code: 'standup', guard: { kind: 'unknown', letInBy: 'anna' } },
};

function roster(revision: number, ...visits: string[]): Roster {
  const members = visits.map((visit, index) => {
    return {
      peerId: index === 0 ? 'ben' : `peer${index}`,
      visit,
      name: 'Somebody',
      guest: false,
      state: 'present' as const,
    };
  });
  return { code: 'standup', revision, members, elsewhere: false };
}

function refused(code: RequestErrorCode, request = REQUEST): RoomEvent {
  return { kind: 'join-answered', request, answer: fail(code, ''), alone: true };
}

function joined(revision: number): RoomEvent {
  return { kind: 'join-answered', request: REQUEST, answer: ok({ roster: roster(revision, 'visit') }), alone: true };
}

/** Ben's room, and what it asks to be done. */
function ben(membership: Membership = { kind: 'none' }) {
  const effects: RoomEffect[] = [];
  const machine = new Machine<RoomModel, RoomEvent, RoomEffect>({
    initial: { membership, hub: { kind: 'connecting' } },
    reduce: (model, event) => reduceRoom(model, event, 'again'),
    run: (effect) => void effects.push(effect),
  });
  return {
    after(...events: RoomEvent[]): RoomEffect[] {
      effects.length = 0;
      for (const event of events) machine.dispatch(event);
      return [...effects];
    },
    get membership() {
      return machine.state.membership;
    },
  };
}

describe('a room', () => {
  it('[JOIN-4] a greeting tells the hub where one is, or that one is in no room', () => {
    expect(ben().after(ONLINE)).toEqual([{ kind: 'leave-hub' }]);
    const one = ben();
    one.after(ONLINE, JOIN, joined(1), LOST);
    expect(one.after(ONLINE)).toEqual([{ kind: 'join', request: REQUEST }]);
    one.after(LOST, { kind: 'leave' });
    expect(one.after(ONLINE)).toEqual([{ kind: 'leave-hub' }]);
  });

  it('[CONSENT-1] a roster of a room that one has not joined changes nothing', () => {
    const one = ben();
    expect(one.after(ONLINE, { kind: 'roster', roster: roster(1, 'visit', 'eve') }).map(({ kind }) => kind)).toEqual([
      'leave-hub',
    ]);
    expect(one.membership).toEqual({ kind: 'none' });
    one.after(JOIN, joined(1));
    expect(one.after({ kind: 'roster', roster: { ...roster(2, 'visit', 'eve'), code: 'elsewhere' } })).toEqual([]);
  });

  it('[CONSENT-1] while the hub is asked whether one may accept, its roster makes links and lets nothing out', () => {
    const one = ben();
    one.after(ONLINE);
    const accepting: RoomEvent = {
      kind: 'enter-by-call',
      phase: 'accepting',
      visit: 'visit',
      roster: roster(1, 'visit'),
      key: null,
      by: 'anna',
    };
    expect(one.after(accepting)).toMatchObject([UNKNOWN, { kind: 'reconcile', view: { joined: false } }]);
    expect(one.after({ kind: 'roster', roster: roster(2, 'visit', 'eve') })).toMatchObject([
      UNKNOWN,
      { kind: 'reconcile', view: { joined: false } },
    ]);
    expect(one.after({ ...accepting, phase: 'joined' })).toMatchObject([
      UNKNOWN,
      { kind: 'reconcile', view: { joined: true } },
    ]);
  });

  it('[CONSENT-2] a hub moves nobody into another room, by an answer to a call neither', () => {
    const one = ben();
    one.after(ONLINE, JOIN, joined(1));
    const elsewhere = { ...roster(9, 'visit', 'eve'), code: 'elsewhere' };
    expect(
      one.after({ kind: 'enter-by-call', phase: 'joined', visit: 'visit', roster: elsewhere, key: null, by: 'eve' }),
    ).toEqual([]);
    expect(
      one.after({ kind: 'enter-by-call', phase: 'accepting', visit: 'other', roster: elsewhere, key: null, by: 'eve' }),
    ).toEqual([]);
    expect(one.membership).toMatchObject({ kind: 'stay', phase: 'joined', code: 'standup' });
  });

  it('[CONSENT-2] who takes a call into another room is linked to nobody of the room before', () => {
    const one = ben();
    one.after(ONLINE, JOIN, joined(1));
    const elsewhere = { ...roster(1, 'other', 'anna'), code: 'elsewhere' };
    expect(
      one.after({ kind: 'enter-by-call', phase: 'joined', visit: 'other', roster: elsewhere, key: null, by: 'eve' }),
    ).toMatchObject([
      { kind: 'close-links' },
      { kind: 'guard' },
      { kind: 'reconcile', view: { self: { visit: 'other' } } },
    ]);
  });

  it('a room that the hub held open for us is left, then joined', () => {
    const one = ben();
    one.after(ONLINE, JOIN);
    const again = { ...REQUEST, afterLeaving: true };
    expect(one.after(refused('already-in-room'))).toEqual([{ kind: 'leave-hub' }, { kind: 'join', request: again }]);
    one.after(refused('already-in-room', again));
    expect(one.membership).toMatchObject({ kind: 'failed', error: 'already-in-room' });
  });

  it('a join that was taken back while the other room was still held open is not sent', () => {
    const one = ben();
    one.after(ONLINE, JOIN, { kind: 'leave' });
    expect(one.after(refused('already-in-room'))).toEqual([]);
    expect(one.membership).toEqual({ kind: 'none' });
  });

  it('[JOIN-6] a join waits for a hub, and ends at once where none will have it', () => {
    const one = ben();
    expect(one.after(LOST, JOIN)).toEqual([{ kind: 'await-hub' }]);
    expect(one.after({ kind: 'hub', hub: { kind: 'gone' } })).toEqual([{ kind: 'close-links' }]);
    expect(one.membership).toEqual({
      kind: 'failed',
      room: { code: 'standup', key: null, settings: null, inside: false, hubId: null },
      error: 'offline',
      isMade: false,
    });
  });

  it('[JOIN-6] a room that is being made fails at once where the hub is lost, before or meanwhile', () => {
    const [before, meanwhile] = [ben(), ben()];
    before.after(LOST, { ...JOIN, inside: true });
    meanwhile.after(ONLINE, { ...JOIN, inside: true }, LOST);
    for (const one of [before, meanwhile]) expect(one.membership).toMatchObject({ kind: 'failed', isMade: true });
  });

  it('[CONSENT-3] a reload goes back at the first greeting, with a new visit', () => {
    const one = ben({ kind: 'returning', code: 'standup', key: null, settings: null, inside: true, hubId: null });
    expect(one.after(LOST)).toEqual([]);
    expect(one.after(ONLINE)).toEqual([{ kind: 'join', request: { ...REQUEST, visit: 'again' } }]);
  });

  it('[ROOM-2] of two rosters of a hub the one with the lower revision is ignored, whatever brings it', () => {
    const one = ben();
    one.after(ONLINE, JOIN, { kind: 'roster', roster: roster(5, 'visit', 'anna') });
    const view = { self: { peerId: 'ben', visit: 'visit' }, hubId: 'hub', joined: true };
    expect(one.after(joined(4))).toEqual([
      OPEN,
      { kind: 'reconcile', view: { ...view, members: roster(5, 'visit', 'anna').members } },
    ]);
    expect(one.after({ kind: 'roster', roster: roster(3, 'visit') })).toEqual([]);
  });

  it('a hub that gave up on one is joined again', () => {
    const one = ben();
    one.after(ONLINE, JOIN, joined(1));
    const without: Roster = {
      ...roster(2),
      members: [{ peerId: 'anna', visit: 'a', name: 'Anna', guest: false, state: 'present' }],
    };
    expect(one.after({ kind: 'roster', roster: without })).toEqual([OPEN, { kind: 'join', request: REQUEST }]);
  });

  it('what runs between people is not ended by a hub that will not have one back', () => {
    const one = ben();
    one.after(ONLINE, JOIN, joined(1));
    expect(one.after({ ...refused('room-full'), alone: false } as RoomEvent)).toEqual([{ kind: 'join-later' }]);
    one.after(refused('room-full'));
    expect(one.membership).toMatchObject({ kind: 'failed', error: 'room-full' });
  });
});
