import type { Table } from '../language.ts';
import { advanced } from './advanced.ts';
import { background } from './background.ts';
import { broken } from './broken.ts';
import { calls } from './calls.ts';
import { chat } from './chat.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { controlWindow } from './control-window.ts';
import { deviceCheck } from './device-check.ts';
import { drawing } from './drawing.ts';
import { events } from './events.ts';
import { emoji } from './emoji.ts';
import { findHub } from './find-hub.ts';
import { gestures } from './gestures.ts';
import { guests } from './guests.ts';
import { hearing } from './hearing.ts';
import { holding } from './holding.ts';
import { hub } from './hub.ts';
import { invite } from './invite.ts';
import { keys } from './keys.ts';
import { keptPeople } from './kept-people.ts';
import { keptRooms } from './kept-rooms.ts';
import { keyCaps } from './key-caps.ts';
import { knock } from './knock.ts';
import { lobby } from './lobby.ts';
import { media } from './media.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { overlay } from './overlay.ts';
import { people } from './people.ts';
import { personInRoom } from './person-in-room.ts';
import { policy } from './policy.ts';
import { portable } from './portable.ts';
import { portrait } from './portrait.ts';
import { pointing } from './pointing.ts';
import { quality } from './quality.ts';
import { recents } from './recents.ts';
import { room } from './room.ts';
import { remoteControl } from './remote-control.ts';
import { rooms } from './rooms.ts';
import { scan } from './scan.ts';
import { seeking } from './seeking.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { sharePart } from './share-part.ts';
import { shareSound } from './share-sound.ts';
import { sharing } from './sharing.ts';
import { sound } from './sound.ts';
import { stage } from './stage.ts';
import { status } from './status.ts';
import { trust } from './trust.ts';
import { updates } from './updates.ts';
import { verify } from './verify.ts';
import { viewer } from './viewer.ts';
import { windows } from './windows.ts';

/** All that is said in German, informally: "du". Typographic quotes are „these“. */
export const table: Table = {
  ...advanced,
  ...background,
  ...broken,
  ...calls,
  ...chat,
  ...check,
  ...common,
  ...controlWindow,
  ...deviceCheck,
  ...drawing,
  ...emoji,
  ...events,
  ...findHub,
  ...gestures,
  ...guests,
  ...hearing,
  ...holding,
  ...hub,
  ...invite,
  ...keptPeople,
  ...keptRooms,
  ...keyCaps,
  ...keys,
  ...knock,
  ...lobby,
  ...media,
  ...network,
  ...notes,
  ...notices,
  ...overlay,
  ...people,
  ...personInRoom,
  ...policy,
  ...portable,
  ...portrait,
  ...pointing,
  ...quality,
  ...recents,
  ...room,
  ...remoteControl,
  ...rooms,
  ...scan,
  ...seeking,
  ...sending,
  ...settings,
  ...share,
  ...sharePart,
  ...shareSound,
  ...sharing,
  ...sound,
  ...stage,
  ...status,
  ...trust,
  ...updates,
  ...verify,
  ...viewer,
  ...windows,
};
