import type { Availability, Person, RequestErrorCode } from '../../signaling/protocol/index.ts';
import type { OfflineReason } from '../../signaling/client/signaling.ts';

/** What the UI shows. Data only: the engine writes it, the UI reads it and calls the session's commands. */

export type { Availability, Person };

// --- hub -------------------------------------------------------------------------------------------------------------

export type HubState =
  /** No name given yet, so the hub was not greeted. */
  | { kind: 'idle' }
  | { kind: 'connecting' }
  | { kind: 'online'; peerId: string }
  | { kind: 'offline'; reason: OfflineReason; retryInMs: number }
  /** For a guest's page: another computer is the hub now, and this page can go there. */
  | { kind: 'moved'; url: string }
  | { kind: 'refused'; code: string };

// --- calling ---------------------------------------------------------------------------------------------------------

export interface Caller {
  peerId: string;
  name: string;
}

export type CallState =
  | { kind: 'idle' }
  /** `calling` until the other side's client says that it rings. */
  | { kind: 'outgoing'; to: Caller; phase: 'calling' | 'ringing' }
  /** `accepting` once the person has taken it, until the hub has let one in. */
  | { kind: 'incoming'; callId: string; from: Caller; phase: 'ringing' | 'accepting' };

/** How a call that did not come about ended, for the caller. */
export type CallFailure =
  'declined' | 'busy' | 'do-not-disturb' | 'no-answer' | 'gone' | 'room-full' | 'offline' | 'failed';

// --- notices ---------------------------------------------------------------------------------------------------------

/** Something a person should be told once. Words are the UI's. */
export type Notice =
  | { kind: 'call-failed'; to: Caller; reason: CallFailure }
  /** Offers "Call back". */
  | { kind: 'missed-call'; from: Caller }
  | { kind: 'joined'; who: Caller }
  | { kind: 'left'; who: Caller }
  | { kind: 'share-ended'; reason: 'source-gone' }
  | { kind: 'share-failed'; reason: MediaFailure }
  /** `label` is '' where the browser does not tell it. `reason`: unplugged, permission taken back, or it just ended. */
  | {
      kind: 'device-lost';
      device: DeviceKind;
      label: string;
      reason: Extract<MediaFailure, 'not-found' | 'denied' | 'stopped'>;
    }
  | { kind: 'device-switched'; device: 'microphone'; label: string }
  /** A device that was chosen did not open; the one before goes on. */
  | { kind: 'device-failed'; device: 'camera' | 'microphone'; label: string; reason: MediaFailure }
  /** Something done to one's own picture or sound failed, and it goes on without. */
  | { kind: 'effect-failed'; effect: MediaEffect }
  | { kind: 'speaking-while-muted' };

/** `id` counts up in a session. */
export type NoticeEntry = Notice & { id: number };

// --- room ------------------------------------------------------------------------------------------------------------

/** A link's state as a figure's `data-link` shows it. `lost`: trouble for 30 s; it is tried again every 20 s. */
export type LinkStatus = 'new' | 'connecting' | 'connected' | 'recovering' | 'lost';

/** `muted`/`off`: the person chose it. `none`: there is no working device. */
export type MicrophoneStatus = 'on' | 'muted' | 'none';
export type CameraStatus = 'on' | 'off' | 'none';
/** `text` keeps every pixel sharp, `motion` keeps it fluent. */
export type ShareMode = 'text' | 'motion';

export interface Participant {
  peerId: string;
  name: string;
  self: boolean;
  /** Being rung, not in the room yet. */
  ringing: boolean;
  /** `connected` for oneself. */
  link: LinkStatus;
  /** The link was up at some time in this visit: what is lost can come back. */
  everConnected: boolean;
  microphone: MicrophoneStatus;
  camera: CameraStatus;
  speaking: boolean;
  /** Live camera picture, or null. Oneself's is the local preview (show it mirrored, muted). */
  cameraStream: MediaStream | null;
  /** The other side's sound, to be played on the chosen speaker; null for oneself. */
  audioStream: MediaStream | null;
  share: { stream: MediaStream; mode: ShareMode } | null;
}

export type RoomState =
  | { kind: 'none' }
  | { kind: 'joining'; code: string }
  /** `link` is what to send to somebody who should join; null where there is no address that others can open. */
  | {
      kind: 'joined';
      code: string;
      link: string | null;
      /** What the members call the room; '' for none. */
      title: string;
      locked: boolean;
      participants: Participant[];
    }
  | { kind: 'failed'; code: string; error: RequestErrorCode };

// --- chat ------------------------------------------------------------------------------------------------------------

export interface ChatMessage {
  id: string;
  from: Caller;
  own: boolean;
  text: string;
  /** Unix time by the reader's clock, ms. */
  at: number;
  /** Those whom it has not reached yet (their link is down, or they do not confirm it); it is retransmitted to them. */
  pending: Caller[];
}

export interface ChatState {
  messages: ChatMessage[];
  /** Messages that came since the panel was last open. */
  unread: number;
}

// --- media -----------------------------------------------------------------------------------------------------------

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

export interface Device {
  /** Opaque; '' is the system default. */
  deviceId: string;
  /** Unlike any other of its kind; '' where the browser does not tell it. */
  label: string;
}

/** `stopped`: it worked and ended by itself. */
export type MediaFailure =
  'denied' | 'not-found' | 'in-use' | 'insecure-page' | 'cancelled' | 'unsupported' | 'stopped' | 'failed';

export type CaptureState =
  /** Let go of: a camera that the person turned off. Muting keeps a microphone open. */
  | { kind: 'off' }
  /** `slow`: it takes so long that the browser or the system may be asking the person. */
  | { kind: 'starting'; slow: boolean }
  /** `mutedBySystem`: open, but a key, a switch or the system keeps it from giving anything. */
  | { kind: 'on'; deviceId: string; mutedBySystem: boolean }
  | { kind: 'failed'; reason: MediaFailure };

/** What is done to one's own picture or sound on its way to the others. */
export type MediaEffect = 'level-meter';

export interface MediaState {
  cameras: Device[];
  microphones: Device[];
  /** Empty where the browser cannot choose a speaker (no setSinkId). */
  speakers: Device[];
  /** What is in use or would be: one of the lists, or '' for the system default. */
  selected: Record<DeviceKind, string>;
  camera: CaptureState;
  microphone: CaptureState;
  /** Wanted states; a microphone that failed can still be wanted unmuted. */
  muted: boolean;
  cameraOff: boolean;
  /** Held push-to-talk key. */
  talking: boolean;
  preview: MediaStream | null;
}

/** Loudness of the own microphone, 0 to 1, about 15 times a second while a microphone is open, also when muted. */
export interface LevelState {
  microphone: number;
}

// --- sharing ---------------------------------------------------------------------------------------------------------

/** A screen or window to choose, where the platform lets us draw the picker (the desktop app). */
export interface ShareSource {
  id: string;
  name: string;
  kind: 'screen' | 'window';
  /** data: URL, or null before the first picture. */
  thumbnail: string | null;
}

export type ShareState =
  | { kind: 'none' }
  | { kind: 'starting' }
  /** `label` names the source where it is known. `paused`: it gives no picture now, as a window that is minimised. */
  | { kind: 'sharing'; mode: ShareMode; label: string | null; stream: MediaStream; paused: boolean };

// --- preferences -----------------------------------------------------------------------------------------------------

/** Kept on this computer between starts. */
export interface Preferences {
  name: string;
  availability: Availability;
  shortcuts: boolean;
  theme: 'system' | 'light' | 'dark';
  shareMode: ShareMode;
  devices: Record<DeviceKind, string>;
  /** Last wanted states, taken into the next room. */
  muted: boolean;
  cameraOff: boolean;
}
