import type {
  Activity as ToldActivity,
  Availability,
  PeopleAccess,
  Person as ToldPerson,
  RequestErrorCode,
} from '../../signaling/protocol/index.ts';
import type { OfflineReason } from '../../signaling/client/signaling.ts';
import type { Caller, Knocker } from './model-calls.ts';
import type { Listing } from './model-rooms.ts';
import type { Verification } from './model-verify.ts';
import type { SharedPicture } from './model-media.ts';

/** What the UI shows. Data only: the engine writes it, the UI reads it and calls the session's commands. */

export type { BlockedPerson, KnownPerson, RecentCall } from '../../signaling/protocol/index.ts';
export type { Availability, PeopleAccess };

/** The room that a link leads to. */
export interface Invited {
  code: string;
  /** Opens the same room in the installed app, if there is one; null where there can be none. */
  appLink: string | null;
}

/** What somebody does; `away`: nobody is at their computer. */
export type Activity = ToldActivity | 'away';
/** Somebody at the hub. */
export type Person = Omit<ToldPerson, 'activity'> & { activity: Activity };

export type * from './model-calls.ts';
export type * from './model-chat.ts';
export type * from './model-drawing.ts';
export type * from './model-gestures.ts';
export type * from './model-kept-rooms.ts';
export type * from './model-media.ts';
export type * from './model-mouse.ts';
export type * from './model-notes.ts';
export type * from './model-notices.ts';
export type * from './model-pointing.ts';
export type * from './model-preferences.ts';
export type * from './model-quality.ts';
export type * from './model-remote-control.ts';
export type * from './model-rooms.ts';
export type * from './model-status.ts';
export type * from './model-verify.ts';

// --- hub -------------------------------------------------------------------------------------------------------------

export type HubState =
  /** Not connecting, because the person has given no name yet. */
  | { kind: 'idle' }
  | { kind: 'connecting' }
  /** `canAsk`: whoever is in a room can be asked to let one come there. `canCallBusy`: or be called there. `canNote`: notes are passed on. `tellsStatus`: status texts are. `tellsPortraits`: profile pictures are. */
  | {
      kind: 'online';
      peerId: string;
      peopleAccess: PeopleAccess;
      canAsk: boolean;
      canCallBusy: boolean;
      canNote: boolean;
      tellsStatus: boolean;
      tellsPortraits: boolean;
    }
  | { kind: 'offline'; reason: OfflineReason; retryInMs: number }
  /** For a guest's page: another computer is the hub now, and this page can go there. */
  | { kind: 'moved'; url: string }
  | { kind: 'refused'; code: string };

// --- room ------------------------------------------------------------------------------------------------------------

/** A link's state, as in a figure's `data-link`. `lost`: down for 30 s; retried every 20 s. `cut-off`: closed for 30 s, because it flooded. */
export type LinkStatus = 'new' | 'connecting' | 'connected' | 'recovering' | 'lost' | 'cut-off';

/** `muted`/`off`: the person chose it, or their system keeps it from giving anything. `none`: there is no working device. */
export type MicrophoneStatus = 'on' | 'muted' | 'none';
export type CameraStatus = 'on' | 'off' | 'none';
/** `text` keeps every pixel sharp, `motion` keeps it fluent. */
export interface Participant {
  peerId: string;
  name: string;
  self: boolean;
  /** Uses a page in a browser, which a hub served. */
  isGuest: boolean;
  /** Being rung, not in the room yet. */
  ringing: boolean;
  /** Not here: they have this room on hold and come back (SPEC.md [HOLD-1]). */
  onHold: boolean;
  /** Nothing passes to them until the person says yes: their name is somebody else's (SPEC.md [TRUST-4]), or they are blocked. */
  isHeld: boolean;
  /** The person blocked them (SPEC.md [BLOCK-1]). */
  isBlocked: boolean;
  /** Not met before this meeting. */
  isNew: boolean;
  /** Who introduced them, when no hub ever listed them (SPEC.md [LINK-10]). */
  introducedBy: Caller | null;
  /** Somebody else in the room says nothing of being connected to them. */
  isUnseen: boolean;
  /** Always `connected` for this client itself. */
  link: LinkStatus;
  /** The link was up at some time in this visit: what is lost can come back. */
  everConnected: boolean;
  /** What came to make the link was not this peer's: somebody on the way changes it (SPEC.md [SIG-5]). Nothing goes to them. */
  tampered: boolean;
  microphone: MicrophoneStatus;
  /** They can be heard, and their client shows the question. */
  canBeAskedToMute: boolean;
  /** They share nothing, and their client shows the question. */
  canBeAskedToShare: boolean;
  camera: CameraStatus;
  speaking: boolean;
  /** The place among the hands that are raised, 1 for who raised it first; null: not raised. */
  hand: number | null;
  /** Camera picture, or null; there too while it is not known yet whether the camera is on. This client's own is the preview (to be shown mirrored, without sound). */
  cameraStream: MediaStream | null;
  /** None of it is sent here for now, so that voices get through. */
  cameraWaits: boolean;
  /** The other side's sound, to be played on the chosen speaker; null for this client itself. */
  audioStream: MediaStream | null;
  share: SharedPicture | null;
  /** How comparing codes with this person stands; null where it cannot be offered. */
  verification: Verification | null;
}

export type RoomState =
  | { kind: 'none' }
  /** `isMade`: this person is making it, and nobody has seen its code. */
  | { kind: 'joining'; code: string; isMade: boolean }
  /** Those inside are asked to let this person in. */
  | { kind: 'knocking'; code: string; isAnybodyInside: boolean }
  /** The person has left it, and may go back. */
  | { kind: 'left'; code: string; title: string; company: readonly Caller[] }
  /** `link` is what to send to somebody who should join; null where there is no address that others can open. */
  | {
      kind: 'joined';
      code: string;
      link: string | null;
      /** What the members call the room; '' for none. */
      title: string;
      locked: boolean;
      /** Whether and how others than its members see it. */
      listing: Listing;
      participants: Participant[];
      /** Whom the person is here with; when all others have left, whom they were with last. */
      company: readonly Caller[];
      /** Who asks to be let in, the first first. */
      knocking: readonly Knocker[];
    }
  | { kind: 'failed'; code: string; error: RequestErrorCode; isMade: boolean };
