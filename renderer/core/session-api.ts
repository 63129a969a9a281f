import type { HubPlace } from '../../signaling/protocol/index.ts';
import type { AboutApp, DesktopSettings } from './desktop-settings.ts';
import type { FlightRecord, FlightRecords, PeerAlias } from './flight-recorder.ts';
import type { AcquaintancesApi } from './acquaintances-api.ts';
import type { Answering } from './answering-api.ts';
import type { AskingToJoin } from './asking-api.ts';
import type { DrawingOnShares } from './drawing-api.ts';
import type { GestureCommands } from './gestures-api.ts';
import type { Hearing } from './hearing-api.ts';
import type { RoomsApi } from './kept-rooms-api.ts';
import type { NotesApi } from './notes-api.ts';
import type { OwnWindow } from './own-window-api.ts';
import type { PointingCommands } from './pointing-api.ts';
import type {
  CallState,
  Caller,
  ChatState,
  DeviceKind,
  DeviceNeeds,
  HubState,
  Invited,
  RecentCall,
  LevelState,
  MediaState,
  NoticeEntry,
  Person,
  PointingState,
  Preferences,
  RoomState,
  SettablePreferences,
  ShownReaction,
} from './model.ts';
import type { FollowingMouse } from './mouse-api.ts';
import type { PortablePreferences } from './portable-api.ts';
import type { RemoteControlApi } from './remote-control-api.ts';
import type { Profiles } from './profiles-api.ts';
import type { CallQualityCommands } from './quality-api.ts';
import type { Holding } from './holding-api.ts';
import type { ReadableStore } from './readable-store.ts';
import type { RoomCommands } from './room-api.ts';
import type { ShareSources, Sharing } from './sharing-api.ts';
import type { Together } from './together-api.ts';
import type { ViewingCommands } from './viewing-api.ts';

export type * from './drawing-api.ts';
export type * from './gestures-api.ts';
export type { AboutApp, DesktopSettings, FlightRecord, FlightRecords, HubPlace, PeerAlias, ReadableStore };
export type * from './hearing-api.ts';
export type * from './holding-api.ts';
export type * from './model-background.ts';
export type * from './model-global-keys.ts';
export type * from './model-hub.ts';
export type * from './model-policy.ts';
export type * from './model-portable.ts';
export type * from './model-updates.ts';
export type * from './mouse-api.ts';
export type * from './own-window-api.ts';
export type * from './pointing-api.ts';
export type * from './quality-api.ts';
export type * from './together-api.ts';
export type * from './sharing-api.ts';
export type * from './viewing-api.ts';

/**
 * The call engine as the UI sees it: stores to watch and commands to give. Commands never throw; what comes of them is
 * seen in the stores and notices.
 */
export interface Session
  extends
    AcquaintancesApi,
    Answering,
    AskingToJoin,
    NotesApi,
    RoomsApi,
    RoomCommands,
    PointingCommands,
    FollowingMouse,
    DrawingOnShares,
    GestureCommands,
    ViewingCommands,
    Sharing,
    Hearing,
    Profiles,
    PortablePreferences,
    Holding,
    Together,
    RemoteControlApi,
    CallQualityCommands,
    FlightRecords {
  /** This client's own: its code is what others compare (SPEC.md [TRUST-3]). */
  readonly peerId: string;
  readonly hub: ReadableStore<HubState>;
  /** True only while this computer is surely on no network. */
  readonly offline: ReadableStore<boolean>;
  /** Everybody else the hub knows, sorted by name. */
  readonly people: ReadableStore<Person[]>;
  /** Calls that were answered or are over, the newest first; kept between starts. */
  readonly recents: ReadableStore<readonly RecentCall[]>;
  readonly call: ReadableStore<CallState>;
  /** Whom `callPeople` rings, until each has answered. */
  readonly ringing: ReadableStore<readonly Caller[]>;
  readonly room: ReadableStore<RoomState>;
  readonly chat: ReadableStore<ChatState>;
  /** What people in the room react with now, the oldest first. */
  readonly reactions: ReadableStore<readonly ShownReaction[]>;
  readonly media: ReadableStore<MediaState>;
  readonly level: ReadableStore<LevelState>;
  readonly pointing: ReadableStore<PointingState>;
  /** Newest last; the UI dismisses what it has shown. */
  readonly notices: ReadableStore<NoticeEntry[]>;
  readonly preferences: ReadableStore<Preferences>;
  readonly ownWindow: OwnWindow;
  /** null in a browser. */
  readonly desktop: DesktopSettings | null;
  /** What our own dialog offers to share; null where the browser or the system asks. */
  readonly shareSources: ShareSources | null;
  /** False where screens cannot be shared at all (phones). */
  readonly canShare: boolean;
  /** The room of the link that this page was opened with, or that the app was told to open since; another object each time. */
  readonly invitedTo: ReadableStore<Invited | null>;

  setPreferences(change: Partial<SettablePreferences>): void;
  setFavourite(peerId: string, isFavourite: boolean): void;
  retryHub(): void;
  /** Leaves the room and opens this page at the hub that has taken over, with an invitation to the same room. */
  followHub(): void;

  /** For a guest without the list of people: asks the hub's owner for it. What comes of it is seen in `hub`. */
  askForPeople(): Promise<'ok' | 'too-often' | 'failed'>;

  /** Rings a person, from the lobby or into the present room. Somebody who is not there any more is a failed call. */
  callPerson(peerId: string): void;
  /**
   * Rings several people at once, into the present room or a new one. Nobody of them is asked about: who would be
   * ([TRUST-4]) is not rung.
   */
  callPeople(peerIds: readonly string[]): void;
  /** Gives up ringing those who have not answered `callPeople` yet. */
  stopRinging(): void;
  cancelCall(): void;

  /** The person has looked at the recent calls and notes: those that are new count no more. */
  seeRecents(): void;
  /** Forgets these calls. */
  removeRecents(ids: readonly string[]): void;
  /** Takes that back. */
  restoreRecents(calls: readonly RecentCall[]): void;

  setMuted(muted: boolean): void;
  /** Push-to-talk: heard while held, muted again after. */
  setTalking(talking: boolean): void;
  setCameraOff(off: boolean): void;
  selectDevice(kind: DeviceKind, deviceId: string): void;
  /** Reads again which devices there are: for when a person turns to their lists. */
  refreshDevices(): void;
  /**
   * Opens devices outside of calls, for as long as the page can be seen and until the returned function is called: the person
   * checks them, or holds something into the camera.
   */
  holdDevices(needs: Partial<DeviceNeeds>): () => void;
  /** Opens what is needed and not open: after a refused permission or an unplugged device. */
  retryDevices(): void;

  /** Asks somebody in the room to compare codes, or agrees to. */
  verify(peerId: string): void;
  /** Says whether the codes match: what the person saw and heard, once there are codes. */
  judgeCodes(peerId: string, match: boolean): void;
  /** Declines or cancels a comparison, or forgets how it ended; a mismatch is not forgotten. */
  closeVerification(peerId: string): void;

  /** False when the text is empty, too long or too fast after the last ones. */
  sendChat(text: string): boolean;
  /** While the panel is open nothing counts as unread. */
  setChatOpen(open: boolean): void;

  /**
   * Video frames decoded so far of somebody's camera or screen; null when there is none. Costs a `getStats` call: only
   * to be asked about a picture that shows nothing.
   */
  framesDecoded(peerId: string, picture: 'camera' | 'screen'): Promise<number | null>;
  /** Frames of somebody's picture are decoded and no element shows them: their link is rebuilt. */
  pictureStalled(peerId: string): void;

  dismissNotice(id: number): void;
  /** Leaves the room and the hub; for the end of the page. */
  close(): void;
}
