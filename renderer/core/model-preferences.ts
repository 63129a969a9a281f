import type { Availability, KeysOf, LanguageChoice, PlainCommand, Shortcut } from '../../signaling/protocol/index.ts';
import type { DeviceKind, ShareMode } from './model-media.ts';
import type { StatusText } from './model-status.ts';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** How a person sees the own picture: in a call of two it floats over the other one's. */
export interface OwnPicture {
  corner: Corner;
  /** `folded`: a button is in its place. */
  shown: 'picture' | 'folded' | 'hidden';
  mirrored: boolean;
}

export type VideoCodec = 'av1' | 'vp9' | 'h264' | 'vp8';

/** The most that is sent of one kind of picture to each viewer; null leaves it to Earshot. */
export interface PictureLimits {
  /** Used with whoever has it. */
  codec: VideoCodec | null;
  /** bit/s */
  bitrate: number | null;
  /** frames/s; of a share it counts also where that is more than Earshot would send. */
  frameRate: number | null;
  /** px */
  height: number | null;
}

/** How loud somebody is played. */
export interface Volume {
  peerId: string;
  /** 0 to `LIMITS.volumePercent`, 100 is as it comes. */
  percent: number;
}

/** Kept on this computer between starts. */
export interface Preferences {
  name: string;
  availability: Availability;
  status: StatusText | null;
  /** The own profile picture, a JPEG in base64. */
  portrait: string | null;
  shortcuts: boolean;
  /** Of shortcuts that do not have the keys they came with. */
  keys: KeysOf<Shortcut>;
  /** Of commands of one key alone that do not have the key they came with. */
  plainKeys: KeysOf<PlainCommand>;
  /** Whether one hears who comes and goes, and oneself being muted. */
  callSounds: boolean;
  /** Id of a speaker on which calls ring beside the one in use; '' for none. */
  alsoRingOn: string;
  /** Whether the mini window comes by itself. */
  miniWindow: boolean;
  theme: 'system' | 'light' | 'dark';
  language: LanguageChoice;
  shareMode: ShareMode;
  /** Whether the computer's sound goes with what is shared, where that is possible. */
  shareSound: boolean;
  /** At, and on, what this person shares. */
  letOthersPoint: boolean;
  letOthersDraw: boolean;
  /** Whether this person sees where others point. */
  showPointers: boolean;
  /** Whether that, and what is drawn, is on this person's screen too while they share it; null: as is best on this system. */
  showOnScreen: boolean | null;
  ownPicture: OwnPicture;
  cameraLimits: PictureLimits;
  screenLimits: PictureLimits;
  /** Whether pictures are encoded once for everybody, where the browser can do that, rather than once a viewer. */
  oneEncoder: boolean;
  devices: Record<DeviceKind, string>;
  /** Last wanted states, taken into the next room. */
  muted: boolean;
  cameraOff: boolean;
  /** Peer ids of people whom the person wants at the top of the list. */
  favourites: readonly string[];
  /** Of people who are not played as they come. */
  volumes: readonly Volume[];
  /** Of what such people share, which has a volume of its own. */
  shareVolumes: readonly Volume[];
}

/** What is nothing but a preference. */
export type SettablePreferences = Pick<
  Preferences,
  | 'shortcuts'
  | 'keys'
  | 'plainKeys'
  | 'callSounds'
  | 'alsoRingOn'
  | 'miniWindow'
  | 'theme'
  | 'language'
  | 'shareMode'
  | 'shareSound'
  | 'ownPicture'
  | 'cameraLimits'
  | 'screenLimits'
  | 'oneEncoder'
  | 'letOthersPoint'
  | 'letOthersDraw'
  | 'showPointers'
  | 'showOnScreen'
>;
