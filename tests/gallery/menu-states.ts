import type { FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { people } from './cast.ts';
import { desktop } from './computer.ts';
import { LOBBY_STATES } from './lobby-states.ts';
import { screenStream } from './pictures.ts';
import { inNamedRoom } from './rooms.ts';
import { inRoom, media } from './scenes.ts';
import { STAGE_STATES } from './stage-states.ts';

const inRoomOfFour = () => ({ ...inRoom(4), people: people(), desktop: desktop() });

const sharing = () => ({
  ...inRoomOfFour(),
  share: sharedScreen({ label: 'Report', stream: screenStream() }),
  shareSoundPower: 'would-echo' as const,
});

/** Where each menu opens, see `openers.ts`. */
export const MENU_STATES = {
  'menu-row': () => ({ media: media(), people: people(), desktop: desktop() }),
  'menu-kept-room': LOBBY_STATES['lobby-rooms'],
  'menu-tile': inRoomOfFour,
  'menu-sharer': STAGE_STATES.share5,
  'menu-room': () => inNamedRoom({ title: 'Design review', locked: true }),
  'menu-view': STAGE_STATES['two-shares'],
  'menu-more': inRoomOfFour,
  'menu-sound': inRoomOfFour,
  'menu-camera': inRoomOfFour,
  'menu-share': sharing,
  'menu-share-size': sharing,
  'menu-react': inRoomOfFour,
} satisfies Record<string, () => Partial<FakeState>>;
