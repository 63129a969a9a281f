import type { RoomState, Verification } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { caller, IMPOSTOR, knownAs, people } from './cast.ts';
import { message } from './messages.ts';
import { inRoom } from './scenes.ts';

/** Rooms of the gallery, and who is in them. */

type Joined = Extract<RoomState, { kind: 'joined' }>;

/** A room with somebody held, somebody new and somebody verified. */
export function inHold(): Partial<FakeState> {
  const state = inRoom(4, (one, index) => {
    if (index === 2) return { ...one, isNew: true };
    return index === 3 ? { ...one, ...IMPOSTOR, isHeld: true, isNew: true, cameraStream: null, camera: 'off' } : one;
  });
  return { ...state, people: people(), knownPeople: [knownAs(0, { verifiedAt: 1 })] };
}

/** A room with somebody whom only Tomás says to be there, and whom not everybody sees. */
export function introduced(): Partial<FakeState> {
  return inRoom(4, (one, index) =>
    index === 3 ? { ...one, isNew: true, introducedBy: caller(0), isUnseen: true } : one,
  );
}

/** In a call with one other, with whom comparing codes stands so. */
export function verifying(verification: Verification): Partial<FakeState> {
  return inRoom(2, (one, index) => (index === 1 ? { ...one, verification } : one));
}

export function inNamedRoom(change: Partial<Joined>): Partial<FakeState> {
  const state = inRoom(3);
  return state.room?.kind === 'joined' ? { ...state, room: { ...state.room, ...change } } : state;
}

/** Names and texts from right to left. */
export function inScripts(): Partial<FakeState> {
  const names = ['נועה לוי', 'مريم حداد (أمن)'];
  const state = inRoom(3, (one, index) => ({ ...one, name: names[index - 1] ?? one.name }));
  const from = { peerId: 'peer-0', name: names[0] ?? '' };
  const texts = ['שלום לכולם.', 'ראו https://wiki.example/talks/q3 (טיוטה).', 'מתחילים?\nYes, now.'];
  const written = texts.map((text, index) => ({ ...message(index), from, text }));
  return {
    ...state,
    chat: { messages: written, unread: 0, firstNew: null },
    notices: [{ id: 1, kind: 'joined', who: from }],
  };
}
