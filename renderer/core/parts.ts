import type { Calls } from './calls/calls.ts';
import type { GroupRing } from './calls/group-ring.ts';
import type { JoinRequests } from './calls/join-requests.ts';
import type { Chat } from './chat/chat.ts';
import type { HubLine } from './hub/hub-line.ts';
import type { Mesh } from './link/mesh.ts';
import type { InRoom } from './in-room.ts';
import type { DeviceHolds } from './media/device-holds.ts';
import type { LocalMedia } from './media/local-media.ts';
import type { ScreenShare } from './media/screen-share.ts';
import type { Notes } from './notes/notes.ts';
import type { Notices } from './notices.ts';
import type { Platform } from './ports.ts';
import type { PreferenceStore } from './preferences.ts';
import type { RecentCalls } from './recents/recent-calls.ts';
import type { KeptRooms } from './kept-rooms/kept-rooms.ts';
import type { Knocks } from './room/knocks.ts';
import type { Pointing } from './pointing/pointing.ts';
import type { Room } from './room/room.ts';
import type { Acquaintances } from './trust/acquaintances.ts';
import type { Verifications } from './verify/verifications.ts';
import type { Viewings } from './viewing/viewings.ts';

/** What the engine is put together of, as far as commands and wiring know it. */
export interface Parts extends InRoom, Acquaintances {
  platform: Platform;
  preferences: PreferenceStore;
  recents: RecentCalls;
  notes: Notes;
  notices: Notices;
  hub: HubLine;
  media: LocalMedia;
  deviceHolds: DeviceHolds;
  share: ScreenShare;
  mesh: Mesh;
  room: Room;
  keptRooms: KeptRooms;
  knocks: Knocks;
  calls: Calls;
  groupRing: GroupRing;
  joinRequests: JoinRequests;
  chat: Chat;
  pointing: Pointing;
  verifications: Verifications;
  viewings: Viewings;
}
