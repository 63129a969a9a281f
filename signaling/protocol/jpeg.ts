import { LIMITS } from './limits.ts';

/** Markers of a JPEG (ITU-T T.81, table B.1), without their first byte, which is 0xFF. */
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Baseline, extended and progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Frames that browsers do not decode, and what may stand where no segment begins. */
const REFUSED = /^c[35679abdef]$|^d[0-9]$|^0[01]$/;

/**
 * Whether these are the bytes of a profile picture (SPEC.md [PORTRAIT-1]): a JPEG whose one frame is as large as all are. So whoever decodes
 * it knows beforehand how much memory that takes.
 */
export function isPortrait(bytes: Uint8Array): boolean {
  if (bytes.length > LIMITS.portraitBytes || !isMarker(bytes, 0, START_OF_IMAGE)) return false;
  if (!isMarker(bytes, bytes.length - 2, END_OF_IMAGE)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frames = 0;
  // The segments before the picture's data: marker, length of what follows, and that.
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || REFUSED.test(marker.toString(16).padStart(2, '0'))) return false;
    if (marker === START_OF_SCAN) return frames === 1;
    if (!FRAMES.includes(marker)) continue;
    frames += 1;
    const isRightSize =
      view.getUint16(at + 5) === LIMITS.portraitPixels && view.getUint16(at + 7) === LIMITS.portraitPixels;
    if (!isRightSize) return false;
  }
  return false;
}

function isMarker(bytes: Uint8Array, at: number, marker: number): boolean {
  return bytes[at] === 0xff && bytes[at + 1] === marker;
}
