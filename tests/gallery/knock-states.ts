import type { Caller, Knocker } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { caller, IMPOSTOR, knownAs, people } from './cast.ts';
import { screenStream } from './pictures.ts';
import { CODE, inRoom, media } from './scenes.ts';

/** Who comes to a room without its key, or asks somebody in it, seen from both sides of the door. */
export const KNOCK_STATES = {
  knocking: () => ({ media: media(), people: people(), room: { kind: 'knocking', code: CODE, isAnybodyInside: true } }),
  'knocking-nobody': () => ({ media: media(), room: { kind: 'knocking', code: CODE, isAnybodyInside: false } }),
  'knocked-at': () => knockedAt([caller(3)]),
  'knocked-at-by-guest': () => knockedAt([caller(4)], { guest: true }),
  'knocked-at-often': () => knockedAt([caller(5), IMPOSTOR, caller(6)]),
  'knocked-at-name-taken': () => knockedAt([IMPOSTOR]),
  'bars-four': () => ({
    ...knockedAt([caller(5), caller(6), caller(4)]),
    hub: { kind: 'offline', reason: 'connection-lost', retryInMs: 2_000 },
    call: { kind: 'outgoing', to: caller(3), phase: 'ringing' },
    share: sharedScreen({ label: 'Quarterly figures of the whole house – Spreadsheet', stream: screenStream() }),
  }),
  requesting: () => ({
    media: media(),
    people: people(),
    call: { kind: 'outgoing', to: caller(2), phase: 'requesting' },
  }),
  requested: () => askedBy(caller(3)),
  'requested-name-taken': () => askedBy(IMPOSTOR),
  'not-let-in': () => ({
    media: media(),
    people: people(),
    notices: [{ id: 1, kind: 'not-let-in', to: caller(2), reason: 'declined' }],
  }),
} satisfies Record<string, () => Partial<FakeState>>;

function knockedAt(callers: Caller[], change: Partial<Knocker> = {}): Partial<FakeState> {
  const state = inRoom(3);
  const knocking = callers.map((one) => ({ ...one, guest: false, ...change }));
  const room = state.room?.kind === 'joined' ? { ...state.room, locked: true, knocking } : undefined;
  return { ...state, ...(room && { room }), knownPeople: [knownAs(0)] };
}

/** Somebody asks to come to where this person is. */
function askedBy(one: Caller): Partial<FakeState> {
  return { ...inRoom(3), joinRequests: [{ ...one, guest: false }], knownPeople: [knownAs(0)] };
}
