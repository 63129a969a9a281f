import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import type { Session } from '../session-api.ts';

let rig: SessionRig<[string, string, string]>;
let anna: Session;
let ben: Session;
let cleo: Session;

beforeEach(async () => {
  rig = new SessionRig('anna', 'ben', 'cleo');
  [anna, ben, cleo] = rig.sessions;
  await rig.join(anna, ben);
});
afterEach(() => rig.end());

const soon = () => vi.advanceTimersByTimeAsync(200);

/** "anna 1": whose hand is raised, in which place, as somebody sees it. */
function hands(session: Session): string[] {
  const room = session.room.getState();
  if (room.kind !== 'joined') return [];
  return room.participants.flatMap(({ name, hand }) => (hand === null ? [] : [`${name} ${hand}`])).toSorted();
}

it('[HAND-1] [HAND-2] hands stand in the order of raising, for everybody, and for who comes later', async () => {
  ben.setHandRaised(true);
  await soon();
  anna.setHandRaised(true);
  await soon();
  for (const session of [anna, ben]) expect(hands(session)).toEqual(['anna 2', 'ben 1']);
  await rig.join(cleo);
  await soon();
  expect(hands(cleo)).toEqual(['anna 2', 'ben 1']);
  cleo.setHandRaised(true);
  await soon();
  ben.setHandRaised(false);
  await soon();
  for (const session of [anna, ben, cleo]) expect(hands(session)).toEqual(['anna 1', 'cleo 2']);
});

it('[HAND-1] who raises twice keeps the place', async () => {
  ben.setHandRaised(true);
  await soon();
  anna.setHandRaised(true);
  await soon();
  ben.setHandRaised(true);
  await soon();
  expect(hands(anna)).toEqual(['anna 2', 'ben 1']);
});

it('[HAND-3] a hand is gone with its person, and is down when they come back', async () => {
  ben.setHandRaised(true);
  await soon();
  ben.leaveRoom();
  await soon();
  expect(hands(anna)).toEqual([]);
  await rig.join(ben);
  await soon();
  for (const session of [anna, ben]) expect(hands(session)).toEqual([]);
});

it('a raised hand is told of, and no more once it is lowered', async () => {
  const told = () => anna.notices.getState().map(({ kind }) => kind);
  ben.setHandRaised(true);
  await soon();
  expect(told()).toContain('hand-raised');
  ben.setHandRaised(false);
  await soon();
  expect(told()).not.toContain('hand-raised');
});

it('a hand that goes up and down is told of once in 30 s', async () => {
  const notified: string[] = [];
  anna.notices.subscribe((entries) => notified.push(...entries.map(({ kind, id }) => `${kind} ${id}`)));
  const told = () => new Set(notified.filter((one) => one.startsWith('hand-raised'))).size;
  async function raiseAgain(): Promise<void> {
    ben.setHandRaised(false);
    await soon();
    ben.setHandRaised(true);
    await soon();
  }
  for (let time = 0; time < 5; time += 1) await raiseAgain();
  expect(told()).toBe(1);
  await vi.advanceTimersByTimeAsync(30_000);
  await raiseAgain();
  expect(told()).toBe(2);
});

it('[REACT-1] a reaction is seen by all for some seconds, and not by who comes later', async () => {
  const seen = (session: Session) => session.reactions.getState().map(({ reaction }) => reaction);
  ben.react('party');
  await soon();
  for (const session of [anna, ben]) expect(seen(session)).toEqual(['party']);
  await rig.join(cleo);
  await soon();
  expect(seen(cleo)).toEqual([]);
  await vi.advanceTimersByTimeAsync(4_000);
  for (const session of [anna, ben]) expect(seen(session)).toEqual([]);
});

it('outside of a room there is nobody to raise a hand to', async () => {
  cleo.setHandRaised(true);
  cleo.react('heart');
  await rig.join(cleo);
  await soon();
  expect(hands(cleo)).toEqual([]);
  expect(cleo.reactions.getState()).toEqual([]);
});
