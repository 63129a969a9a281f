import type { Caller, Knocker } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { caller, IMPOSTOR, knownAs, people } from './cast.ts';
import { CODE, inRoom, media } from './scenes.ts';

/** Who comes to a room without its key, seen from both sides of the door. */
export const KNOCK_STATES = {
  knocking: () => ({ media: media(), people: people(), room: { kind: 'knocking', code: CODE, isAnybodyInside: true } }),
  'knocking-nobody': () => ({ media: media(), room: { kind: 'knocking', code: CODE, isAnybodyInside: false } }),
  'knocked-at': () => knockedAt([caller(3)]),
  'knocked-at-by-guest': () => knockedAt([caller(4)], { guest: true }),
  'knocked-at-often': () => knockedAt([caller(5), IMPOSTOR, caller(6)]),
  'knocked-at-name-taken': () => knockedAt([IMPOSTOR]),
} satisfies Record<string, () => Partial<FakeState>>;

function knockedAt(callers: Caller[], change: Partial<Knocker> = {}): Partial<FakeState> {
  const state = inRoom(3);
  const knocking = callers.map((one) => ({ ...one, guest: false, ...change }));
  const room = state.room?.kind === 'joined' ? { ...state.room, locked: true, knocking } : undefined;
  return { ...state, ...(room && { room }), knownPeople: [knownAs(0)] };
}
