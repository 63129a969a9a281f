import type { MediaState, Participant, SharedPicture, VerifyCode } from '../../renderer/core/model.ts';
import { createFakeSession, type FakeState } from '../support/fake-session.ts';
import { OTHERS, participant, SELF } from './cast.ts';
import { cameraStream, screenStream } from './pictures.ts';

/** What many states have in common. */

export const CODE = 'kxm-4tqr-b7w';
export const LINK = `http://192.168.1.20:27474/j/#${CODE}/iVx0qO3rX1m8mHn5cQm1Yw2b7tK9dLzPpQeRsTuVwXo`;

/** Those with the longest names. */
export const CODES: VerifyCode = { emoji: [25, 61, 41, 36, 49, 14, 53], numbers: [7735, 4176, 7116] };

export function media(): MediaState {
  return { ...createFakeSession().media.getState(), preview: cameraStream(168) };
}

/** What somebody else shares, as it is seen. */
export function seenShare({ stream = screenStream(), ...change }: Partial<SharedPicture> = {}): SharedPicture {
  const said = {
    sound: null,
    paused: false,
    still: false,
    marked: false,
    canPoint: true,
    canFollow: true,
    waits: false,
  };
  return { stream, mode: 'text', ...said, ...change };
}

export function inRoom(
  count: number,
  change: (participant: Participant, index: number) => Participant = (participant) => participant,
): Partial<FakeState> {
  const names = [SELF, ...OTHERS].slice(0, count);
  const participants = names.map((name, index) => change(participant(name, index), index));
  const company = participants.filter(({ self }) => !self);
  return {
    media: media(),
    room: {
      kind: 'joined',
      code: CODE,
      link: LINK,
      title: '',
      locked: false,
      listing: 'ask',
      participants,
      company,
      knocking: [],
    },
  };
}
