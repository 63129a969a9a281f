import type { FakeState } from '../support/fake-session.ts';
import { participantOnHold } from '../../renderer/core/on-hold/participant-on-hold.ts';
import { caller, IMPOSTOR, knownAs } from './cast.ts';
import { inRoom } from './scenes.ts';

/** A second call, and rooms on hold, seen from both sides. */
export const HOLDING_STATES = {
  'second-call': () => calledBy(caller(4)),
  'second-call-name-taken': () => calledBy(IMPOSTOR),
  'on-hold': () => ({ ...inRoom(2), onHold: { title: '', company: [caller(4), caller(5)] } }),
  'second-call-on-hold': () => ({ ...calledBy(caller(4)), onHold: { title: 'Monday planning', company: [caller(5)] } }),
  'private-call': () => ({ ...withPlace(4), secondCalls: [{ ...caller(6), guest: false, callId: 'private-call' }] }),
  'place-on-hold': () => withPlace(1),
  'place-on-hold-among': () => withPlace(4),
} satisfies Record<string, () => Partial<FakeState>>;

function calledBy(one: ReturnType<typeof caller>): Partial<FakeState> {
  return { ...inRoom(3), secondCalls: [{ ...one, guest: false, callId: 'second-call-' }], knownPeople: [knownAs(0)] };
}

/** Somebody has the call on hold. @param others how many are there, oneself included */
function withPlace(others: number): Partial<FakeState> {
  const state = inRoom(others);
  if (state.room?.kind !== 'joined') return state;
  return {
    ...state,
    room: { ...state.room, participants: [...state.room.participants, participantOnHold(caller(6))] },
  };
}
