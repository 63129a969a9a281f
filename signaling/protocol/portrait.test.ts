import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { JPEG, jpegBase64, jpegBytes, toBase64 } from '../../tests/support/jpeg.ts';
import { isPortrait } from './jpeg.ts';
import { LIMITS } from './limits.ts';
import { PortraitSchema } from './portrait.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat());
const { start, comment, frame, scan, end } = JPEG;
/** A frame that fills the memory, in as many bytes as what says this length has after it. */
const hidden = (length: number): number[] => [...frame(65_535), ...Array<number>(length).fill(0)].slice(0, length - 2);

describe('[PORTRAIT-1] the bytes of a profile picture', () => {
  it('are a JPEG of the one size, baseline or progressive', () => {
    expect(isPortrait(jpegBytes())).toBe(true);
    expect(isPortrait(bytes(start, frame(192, 192, 0xc2), scan, end))).toBe(true);
  });

  it('can have tables, and what applications say, before the frame', () => {
    const segments = [0xc4, 0xdb, 0xdd, 0xe0, 0xe1, 0xef, 0xfe].flatMap((marker) => [0xff, marker, 0, 3, 0]);
    expect(isPortrait(bytes(start, segments, frame(), scan, end))).toBe(true);
  });

  it.each([
    ['nothing', bytes()],
    ['no more than its ends', bytes(start, end)],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], frame(), scan, end)],
    ['one of dimensions that fill the memory', bytes(start, frame(65_535), scan, end)],
    ['one that is no square', bytes(start, frame(192, 1_920), scan, end)],
    ['one with a second frame behind the first', bytes(start, frame(), frame(65_535), scan, end)],
    ['one with the frame behind the data', bytes(start, scan, frame(), end)],
    ['one without a frame', bytes(start, comment(), scan, end)],
    ['one without data', bytes(start, frame(), end)],
    ['a lossless one', bytes(start, frame(192, 192, 0xc3), scan, end)],
    ['one that is cut off', bytes(start, frame(), scan)],
    ['one with something behind it', bytes(start, frame(), scan, end, [0x50, 0x4b])],
    ['one with something between its segments', bytes(start, [0, 0], frame(), scan, end)],
    // A decoder goes on to the next byte after 0xFF, and so finds what a segment of that "length" would hide.
    ['one with a frame behind a fill byte', bytes(start, [0xff, 0xff, 0x01, 0x10], hidden(0x110), frame(), scan, end)],
    ['one with a frame behind a stuffed byte', bytes(start, [0xff, 0xff, 0, 0x10], hidden(0x10), frame(), scan, end)],
    ['one with a marker that stands alone', bytes(start, [0xff, 0x01, 0, 2], frame(), scan, end)],
    ['one whose lines are counted behind the data', bytes(start, [0xff, 0xdc, 0, 2], frame(), scan, end)],
    ['one whose segment has the length 1', bytes(start, [0xff, 0xfe, 0, 1], [0], frame(), scan, end)],
    ['one whose segment leads back to itself', bytes(start, [0xff, 0xfe, 0, 0], frame(), scan, end)],
    ['one whose segment leads out of it', bytes(start, [0xff, 0xfe, 0xff, 0xff], frame(), scan, end)],
    ['one that is too long', bytes(start, frame(), scan, Array<number>(LIMITS.portraitBytes).fill(1), end)],
  ])('are not %s', (_, given) => {
    expect(isPortrait(given)).toBe(false);
  });
});

it('[PORTRAIT-1] on its way it is base64 of a bounded length, and nothing else', () => {
  const longest = toBase64(new Uint8Array(LIMITS.portraitBytes));
  for (const portrait of [jpegBase64(), longest]) expect(v.is(PortraitSchema, portrait)).toBe(true);
  const refused = ['', `${longest}AAAA`, 'data:image/jpeg;base64,AAAA', 'AAA', 'A===', '-_-_', 'AAAA\n', ' AAAA'];
  for (const portrait of refused) expect(v.is(PortraitSchema, portrait)).toBe(false);
});
