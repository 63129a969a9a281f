import type { FakeState } from '../support/fake-session.ts';
import { caller, people } from './cast.ts';
import { inRoom, seenShare } from './scenes.ts';

/** Two raised hands, and reactions of the own person and of others; one of these shares. */
function gestures(people: number, isSharing = false): Partial<FakeState> {
  const places = [2, null, 1];
  return {
    ...inRoom(people, (one, index) => ({
      ...one,
      hand: places[index] ?? null,
      share: isSharing && index === 3 ? seenShare() : null,
    })),
    reactions: [
      { id: 1, peerId: 'peer-0', reaction: 'applause' },
      { id: 2, peerId: 'self', reaction: 'heart' },
      { id: 3, peerId: 'peer-0', reaction: 'party' },
    ],
    notices: [{ id: 1, kind: 'hand-raised', who: caller(1) }],
  };
}

/** Raised hands and reactions. */
export const GESTURE_STATES = {
  'mute-request': () => ({
    ...inRoom(4),
    mutedHere: ['peer-2'],
    notices: [{ id: 1, kind: 'mute-request', who: caller(0) }],
  }),
  /** Of who made the room, and removed somebody before. */
  removing: () => ({
    ...inRoom(4),
    people: people(),
    removable: ['peer-0'],
    notices: [{ id: 1, kind: 'person-removed', who: caller(5), by: 'self' }],
  }),
  'share-request': () => ({
    ...inRoom(4),
    notices: [{ id: 1, kind: 'share-request', who: caller(0), handsOver: false }],
  }),
  gestures: () => gestures(4),
  'gestures-people': () => gestures(8),
  'gestures-share': () => gestures(8, true),
} satisfies Record<string, () => Partial<FakeState>>;
