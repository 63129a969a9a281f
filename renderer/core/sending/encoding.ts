import type { ShareMode } from '../model.ts';

/** How one kind of track is to be sent; the fields of RTCRtpEncodingParameters that we set. */
export interface Encoding {
  /** bit/s */
  maxBitrate: number;
  /** frames/s */
  maxFramerate?: number;
  /** 1 is full size. */
  scaleResolutionDownBy?: number;
}

/** One mesh sender encodes the camera once a viewer, so the picture shrinks as the room grows. Heights in px. */
const CAMERA_STEPS = [
  { upToViewers: 1, height: 720, maxBitrate: 2_000_000, maxFramerate: 30 },
  { upToViewers: 3, height: 480, maxBitrate: 900_000, maxFramerate: 30 },
  { upToViewers: 5, height: 360, maxBitrate: 500_000, maxFramerate: 24 },
  { upToViewers: Infinity, height: 270, maxBitrate: 300_000, maxFramerate: 20 },
] as const;

/**
 * The camera's encoding towards each of `viewers` other people.
 *
 * @param captureHeight height of the camera's picture, px; unknown (0) sends it as it is
 */
export function cameraEncoding(viewers: number, captureHeight: number): Encoding {
  const step = CAMERA_STEPS.find(({ upToViewers }) => viewers <= upToViewers) ?? CAMERA_STEPS[CAMERA_STEPS.length - 1]!;
  return {
    maxBitrate: step.maxBitrate,
    maxFramerate: step.maxFramerate,
    scaleResolutionDownBy: Math.max(1, captureHeight / step.height),
  };
}

/** Bit rates are set because the browser's default of about 2 Mbit/s blurs scrolling text. */
export function screenEncoding(mode: ShareMode): Encoding {
  switch (mode) {
    case 'text':
      return { maxBitrate: 5_000_000, maxFramerate: 20, scaleResolutionDownBy: 1 };
    case 'motion':
      return { maxBitrate: 6_000_000, maxFramerate: 30, scaleResolutionDownBy: 1 };
  }
}

/** What to give up when the network or the processor is short (W3C mst-content-hint). */
export function screenDegradation(mode: ShareMode): RTCDegradationPreference {
  return mode === 'text' ? 'maintain-resolution' : 'maintain-framerate';
}

/** The content hint of a shared screen's track (W3C mst-content-hint): what the encoder preserves, detail or motion. */
export function screenContentHint(mode: ShareMode): 'detail' | 'motion' {
  return mode === 'text' ? 'detail' : 'motion';
}
