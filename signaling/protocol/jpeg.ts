import { LIMITS } from './limits.ts';

/** Markers of a JPEG (ITU-T T.81, table B.1), without their first byte, which is 0xFF. */
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Baseline, extended and progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** What else may stand before the data: tables (DHT, DQT), restart interval, applications' segments and comments. */
const OTHERS = /^(c4|d[bd]|e[0-9a-f]|fe)$/;

/**
 * Whether these are the bytes of a profile picture (SPEC.md [PORTRAIT-1]): a JPEG whose one frame is as large as all are. So whoever decodes
 * it knows beforehand how much memory that takes. Nothing is skipped that a decoder could read otherwise, such as fill bytes.
 */
export function isPortrait(bytes: Uint8Array): boolean {
  if (bytes.length > LIMITS.portraitBytes || !isMarker(bytes, 0, START_OF_IMAGE)) return false;
  if (!isMarker(bytes, bytes.length - 2, END_OF_IMAGE)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frames = 0;
  // The segments before the picture's data: marker, length of what follows (itself included), and that.
  for (let at = 2, length = 0; at + 9 < bytes.length; at += 2 + length) {
    const marker = view.getUint8(at + 1);
    length = view.getUint16(at + 2);
    if (view.getUint8(at) !== 0xff || length < 2) return false;
    if (marker === START_OF_SCAN) return frames === 1;
    if (FRAMES.includes(marker)) {
      frames += 1;
      const isRightSize =
        view.getUint16(at + 5) === LIMITS.portraitPixels && view.getUint16(at + 7) === LIMITS.portraitPixels;
      if (!isRightSize) return false;
    } else if (!OTHERS.test(marker.toString(16))) return false;
  }
  return false;
}

function isMarker(bytes: Uint8Array, at: number, marker: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === marker;
}
