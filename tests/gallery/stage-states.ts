import type { OwnPicture, Participant } from '../../renderer/core/model.ts';
import { createFakeSession, type FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { screenStream } from './pictures.ts';
import { inRoom, seenShare } from './scenes.ts';

/** A room in which the first others share. */
function sharing(
  people: number,
  shares = 1,
  { still = false, paused = false, hasSound = false } = {},
): Partial<FakeState> {
  return inRoom(people, (one, index): Participant => {
    const share = seenShare({ paused, still, sound: hasSound ? new MediaStream() : null });
    return index >= 1 && index <= shares ? { ...one, share } : one;
  });
}

function withOwnPicture(change: Partial<OwnPicture>): Partial<FakeState> {
  const preferences = createFakeSession().preferences.getState();
  return { ...inRoom(2), preferences: { ...preferences, ownPicture: { ...preferences.ownPicture, ...change } } };
}

/** Rooms of every size, and shares among few and many. */
export const STAGE_STATES = {
  room3: () => inRoom(3),
  room5: () => inRoom(5),
  room6: () => inRoom(6),
  room7: () => inRoom(7),
  'own-picture-folded': () => withOwnPicture({ shown: 'folded' }),
  'own-picture-left': () => withOwnPicture({ corner: 'bottom-left', mirrored: false }),
  share: () => sharing(4),
  // One large, one small.
  'shares-paused': () => sharing(4, 2, { paused: true }),
  share2: () => sharing(2),
  share5: () => sharing(5, 1, { hasSound: true }),
  share8: () => sharing(8),
  'two-shares': () => sharing(4, 2),
  'share-still': () => sharing(4, 1, { still: true }),
  // One large, one small.
  'shares-still': () => sharing(4, 2, { still: true }),
  'share-paused': () => ({
    ...inRoom(2),
    share: sharedScreen({ label: 'Quarterly report', stream: screenStream(), paused: true, sound: 'with-callers' }),
  }),
  'share-own-still': () => ({
    ...inRoom(4),
    share: sharedScreen({ label: 'Report', stream: screenStream(), still: true }),
    shareUnseenBy: ['peer-1'],
  }),
} satisfies Record<string, () => Partial<FakeState>>;
