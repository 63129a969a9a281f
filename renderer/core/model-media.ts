import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';

/** What the UI shows of the own devices and the own share. Data only, as in model.ts, which passes it on. */

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

/** A device that gives something to the others. */
export type CaptureKind = Exclude<DeviceKind, 'speaker'>;

/** `if-permitted`: it may be open where the person need not be asked for it. */
export type DeviceNeed = 'none' | 'if-permitted' | 'ask';
export type DeviceNeeds = Record<CaptureKind, DeviceNeed>;

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
  /** Closed: the person turned it off, or nothing needs it now. A muted microphone stays open. */
  | { kind: 'off' }
  /** `slow`: it takes so long that the browser or the system may be asking the person. */
  | { kind: 'starting'; slow: boolean }
  /** `mutedBySystem`: open, but a key, a switch or the system keeps it from giving anything. */
  | { kind: 'on'; deviceId: string; mutedBySystem: boolean }
  | { kind: 'failed'; reason: MediaFailure };

/** A processing step of the own picture or sound. */
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
  /** Whether the browser asks the person for it when it is opened. */
  asksFirst: Record<CaptureKind, boolean>;
  /** The own camera and the own microphone, which is heard in it also while muted: for who checks them. */
  preview: MediaStream | null;
  voice: MediaStream | null;
}

/** Loudness of the own microphone, 0 to 1, about 15 times a second while a microphone is open, also when muted. */
export interface LevelState {
  microphone: number;
}

// --- sharing ---------------------------------------------------------------------------------------------------------

export type ShareMode = 'text' | 'motion';

/** A screen or window to choose, where the platform lets us draw the picker (the desktop app). */
export interface ShareSource {
  id: string;
  name: string;
  kind: 'screen' | 'window';
  /** data: URL, or null before the first picture. */
  thumbnail: string | null;
}

/**
 * The sound of what one shares. `silent`: it is sent, and nothing was heard of it yet. `not-given`: the browser or the system gave none.
 * `with-callers`: it was not taken, since what the callers say would have been in it.
 */
export type ShareSoundState = 'on' | 'silent' | 'off' | 'not-wanted' | 'not-given' | 'with-callers';

/**
 * Whether sound can go with a share. `by-browser`: its picker offers the sound of what it can. `would-echo`: callers would hear
 * themselves.
 */
export type ShareSoundPower = 'possible' | 'by-browser' | 'would-echo' | 'unsupported';

export type { ScreenPart };

/** A screen and how large it is, px, to choose a part of it. `picture`: data: URL. */
export interface ScreenPicture {
  picture: string;
  width: number;
  height: number;
}

/** Whether all of a screen is shared, a part of one, or a window or tab. */
export type ShareExtent = 'screen' | 'part' | 'window';

export type ShareState =
  | { kind: 'none' }
  | { kind: 'starting' }
  /** `label` names the source where it is known. `paused`: it gives no picture now, as a window that is minimised. `still`: the
   * person has paused it, and others see the last picture. `swapping`: another source is being asked for, and the platform may have that for
   * the captured one already. */
  | {
      kind: 'sharing';
      mode: ShareMode;
      label: string | null;
      stream: MediaStream;
      paused: boolean;
      still: boolean;
      swapping: boolean;
      extent: ShareExtent;
      sound: ShareSoundState;
    };

/** What somebody shares, as it is seen. */
export interface SharedPicture {
  stream: MediaStream;
  mode: ShareMode;
  /** The sound that goes with it, to be played on the chosen speaker; null: none, and of the own share. */
  sound: MediaStream | null;
  /** It gives no picture now, as a window that is minimised. */
  paused: boolean;
  /** Its sharer has paused it, and the last picture stays. */
  still: boolean;
  /** The picture has in it what is pointed at and drawn there: that is on the sharer's screen. */
  marked: boolean;
  /** Its sharer lets others point at it. */
  canPoint: boolean;
  /** Its sharer tells where their mouse is on it. */
  canFollow: boolean;
  /** None of it is sent here for now, so that voices get through; there would be else. */
  waits: boolean;
}

/**
 * Whether what is pointed at and drawn on the own share is shown on this person's screen too, and whether that is captured with
 * it: then it is in the picture that all see.
 */
export type OverlayState = 'none' | 'beside-picture' | 'in-picture';
