import { createFakeSession, type FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { screenStream } from './pictures.ts';
import { inRoom } from './scenes.ts';

/** A call in the app whose own window is out of sight. */
function outOfSight(people: number): Partial<FakeState> {
  return {
    ...inRoom(people, (one, index) => ({ ...one, speaking: index === 2 })),
    opensByItself: true,
    windowShown: false,
  };
}

/** With the mini window beside the page. */
export const WINDOW_STATES = {
  mini: () => outOfSight(4),
  'mini-alone': () => outOfSight(1),
  'mini-sharing': () => ({
    ...outOfSight(3),
    share: sharedScreen({ label: 'Report', stream: screenStream() }),
  }),
  'mini-muted': () => {
    const state = outOfSight(2);
    return {
      ...state,
      media: { ...(state.media ?? createFakeSession().media.getState()), muted: true, cameraOff: true },
    };
  },
} satisfies Record<string, () => Partial<FakeState>>;
