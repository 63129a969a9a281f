import type { PeopleAccess } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { ONLINE_HUB } from '../support/online-hub.ts';
import { caller, IMPOSTOR, people } from './cast.ts';
import { desktop } from './computer.ts';
import { CODES, inRoom, media } from './scenes.ts';

/** Guests among others, what a guest sees, and what its hub's owner is asked. */
export const GUEST_STATES = {
  'lobby-guests': () => ({
    media: media(),
    people: people().map((one, index) => (index === 1 ? { ...one, guest: true } : one)),
    desktop: desktop(),
  }),
  'ringing-guest': () => ({
    media: media(),
    people: people(),
    knownPeople: [],
    call: { kind: 'incoming', callId: 'call', from: caller(0), guest: true, phase: 'ringing' },
  }),
  'room-guests': () => ({
    ...inRoom(4, (one, index) => ({ ...one, isGuest: index > 1, isNew: index === 2 })),
    people: people(),
    desktop: desktop(),
  }),
  'verify-with-guest': () => ({
    ...inRoom(2, (one, index) => ({ ...one, isGuest: index === 1 })),
    desktop: desktop(),
    verification: { kind: 'comparing', code: CODES, confirmedBy: 'nobody' },
  }),
  'guest-lobby': () => asGuest('on-request'),
  'guest-asked': () => asGuest('asked'),
  'guest-refused': () => asGuest('refused'),
  'guest-closed': () => ({
    ...asGuest('closed'),
    notices: [{ id: 1, kind: 'missed-call', from: caller(0), count: 1 }],
  }),
  'guest-asks': () => ({ media: media(), people: people(), desktop: desktop({ guestsAsking: [caller(4)] }) }),
  'guests-ask-in-call': () => ({
    ...inRoom(3),
    people: [...people(), { ...IMPOSTOR, guest: true, activity: 'available' }],
    desktop: desktop({ guestsAsking: [IMPOSTOR, caller(4), caller(5)] }),
    notices: [{ id: 1, kind: 'joined', who: caller(0) }],
  }),
} satisfies Record<string, () => Partial<FakeState>>;

/** A guest's page, whose hub does not list people for it. */
function asGuest(peopleAccess: PeopleAccess): Partial<FakeState> {
  return {
    media: media(),
    hub: { ...ONLINE_HUB, peopleAccess },
  };
}
