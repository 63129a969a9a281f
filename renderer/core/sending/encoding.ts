import type { ShareMode, VideoCodec } from '../model.ts';

/** How one kind of track is to be sent; the fields of RTCRtpEncodingParameters that we set. */
export interface Encoding {
  /** False encodes and sends nothing for now; the next picture after that is whole. */
  active: boolean;
  /** bit/s */
  maxBitrate: number;
  /** frames/s */
  maxFramerate?: number;
  /** 1 is full size. */
  scaleResolutionDownBy?: number;
  /** Where both sides have it; without one the connection's first. */
  codec?: VideoCodec;
  /** Lets a voice have fewer and longer packets where the way is narrow (W3C webrtc-extensions); not in every browser. */
  adaptivePtime?: boolean;
}

/** Heights in px, the tallest first. */
const CAMERA_STEPS = [
  { height: 720, maxBitrate: 2_000_000, maxFramerate: 30 },
  { height: 480, maxBitrate: 900_000, maxFramerate: 30 },
  { height: 360, maxBitrate: 500_000, maxFramerate: 24 },
  { height: 270, maxBitrate: 300_000, maxFramerate: 20 },
  { height: 180, maxBitrate: 150_000, maxFramerate: 15 },
  { height: 90, maxBitrate: 60_000, maxFramerate: 15 },
] as const;

/** A picture that nobody shows taller is a thumbnail: it costs the sender next to nothing, px. */
export const THUMBNAIL_PX = 180;

/** Encoding once a viewer, and decoding one of each person, take more as the room grows, so the picture shrinks, px. */
function tallestFor(viewers: number): number {
  if (viewers <= 1) return 720;
  if (viewers <= 3) return 480;
  return viewers <= 5 ? 360 : 270;
}

/** How the camera is sent to one viewer. */
export interface CameraViewer {
  /** How many other people see more than a thumbnail, this one included. */
  viewers: number;
  /** How tall this one shows it, px; 0: not at all. */
  shownHeight: number;
}

/** @param captureHeight height of the camera's picture, px; unknown (0) sends it as it is */
export function cameraEncoding({ viewers, shownHeight }: CameraViewer, captureHeight: number): Encoding {
  const wanted = Math.min(tallestFor(viewers), shownHeight);
  const step = CAMERA_STEPS.findLast(({ height }) => height >= wanted) ?? CAMERA_STEPS[0];
  return {
    active: shownHeight > 0,
    maxBitrate: step.maxBitrate,
    maxFramerate: step.maxFramerate,
    scaleResolutionDownBy: Math.max(1, captureHeight / step.height),
  };
}

/** What a camera gives up when the network or the processor is short (W3C mst-content-hint): a face that jerks is worse than a soft one. */
export const CAMERA_DEGRADATION: RTCDegradationPreference = 'maintain-framerate';

/** Of a share in a thumbnail nobody reads a line: it shows that something is going on, frames/s. */
const THUMBNAIL_FRAMERATE = 5;

/** All frames that are captured of a screen, unless the person wants more; frames/s. */
export const ALL_FRAMES = 30;
/** Text is to be sharp first: what it costs to make more frames than this sharp is found out before they are. */
const USUAL_TEXT_FRAMES = 20;

/** How a share is sent to one viewer. */
export interface ScreenViewer {
  /** How tall this one shows it, px; 0: not at all. */
  shownHeight: number;
  /** There is time for more than the usual frames. */
  hasAllFrames: boolean;
}

/**
 * Bit rates are set because the browser's default of about 2 Mbit/s blurs scrolling text.
 *
 * @param frameRate as the person has set it, frames/s; null: as the mode and the viewer have it
 */
export function screenEncoding(
  mode: ShareMode,
  { shownHeight, hasAllFrames }: ScreenViewer,
  frameRate: number | null = null,
): Encoding {
  const wanted = frameRate ?? (mode === 'motion' || hasAllFrames ? ALL_FRAMES : USUAL_TEXT_FRAMES);
  return {
    active: shownHeight > 0,
    maxBitrate: SCREEN_BITRATE[mode],
    maxFramerate: shownHeight <= THUMBNAIL_PX ? THUMBNAIL_FRAMERATE : wanted,
    scaleResolutionDownBy: 1,
  };
}

/** bit/s */
const SCREEN_BITRATE = { text: 5_000_000, motion: 6_000_000 } as const;

/**
 * How often what is shared is to be captured, frames/s. No less than usual, however few frames are sent: a share that is paused needs one at
 * once, and another mode needs nothing of the capture.
 *
 * @param frameRate as the person has set it, frames/s; null: as Earshot chooses
 */
export function captureFrameRate(frameRate: number | null): number {
  return Math.max(ALL_FRAMES, frameRate ?? 0);
}

/**
 * A voice in full band (RFC 7587, section 3.1.1). Of what its packets of 20 ms take, 54 kbit/s, 22 are headers; long ones save most of those.
 *
 * @param longPackets they come later, and each that is lost is a gap that nothing fills
 */
export function voiceEncoding(longPackets: boolean): Encoding {
  return { active: true, maxBitrate: 32_000, adaptivePtime: longPackets };
}

/** Music (RFC 7587, section 3.1.1), in the one channel that browsers negotiate by themselves; a voice takes a third of that. */
export const SCREEN_AUDIO_ENCODING: Encoding = { active: true, maxBitrate: 96_000 };

/** What to give up when the network or the processor is short (W3C mst-content-hint). */
export function screenDegradation(mode: ShareMode): RTCDegradationPreference {
  return mode === 'text' ? 'maintain-resolution' : 'maintain-framerate';
}

/** The content hint of a shared screen's track (W3C mst-content-hint): what the encoder preserves, detail or motion. */
export function screenContentHint(mode: ShareMode): 'detail' | 'motion' {
  return mode === 'text' ? 'detail' : 'motion';
}
