import { LIMITS } from '../../signaling/protocol/limits.ts';

const segment = (marker: number, ...data: number[]): number[] => [0xff, marker, 0, data.length + 2, ...data];
const word = (number: number): number[] => [number >> 8, number & 0xff];

/** Segments of a JPEG, as tests put them together. */
export const JPEG = {
  start: [0xff, 0xd8],
  /** Of one byte, which makes it another picture. */
  comment: (byte = 0) => segment(0xfe, byte),
  frame: (width: number = LIMITS.portraitPixels, height = width, marker = 0xc0) =>
    segment(marker, 8, ...word(height), ...word(width), 1, 1, 0x11, 0),
  scan: segment(0xda, 1, 1, 0, 0, 63, 0),
  end: [0xff, 0xd9],
};

/** What looks like a profile picture to whoever does not decode it. @param byte others make other pictures */
export function jpegBytes(byte = 0): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...JPEG.start, ...JPEG.comment(byte), ...JPEG.frame(), ...JPEG.scan, 1, 2, 3, ...JPEG.end]);
}

/** The same on its way. */
export function jpegBase64(byte = 0): string {
  return toBase64(jpegBytes(byte));
}

export function toBase64(bytes: Iterable<number>): string {
  return btoa(String.fromCharCode(...bytes));
}
