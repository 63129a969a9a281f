import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { encodeQrPath } from './encode-qr.ts';

const SCALE = 4;

/** Paints the path's rectangles, black on white, as RGBA. */
function paint({ size, d }: { size: number; d: string }) {
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const from = (row * width + Number(x) * SCALE) * 4;
      for (let at = from; at < from + Number(length) * SCALE * 4; at++) if (at % 4 !== 3) data[at] = 0;
    }
  }
  return { width, height: width, data };
}

it('draws a code that a scanner reads back', () => {
  const link = 'http://192.168.1.20:27474/j/kxm-4tqr-b7w';
  expect(decodeQR(paint(encodeQrPath(link)))).toBe(link);
});

it('keeps four modules white on each side', () => {
  const { size, d } = encodeQrPath('http://10.0.0.5:27474/j/team');
  const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [Number(x), Number(y), Number(length)]);
  expect(Math.min(...runs.map(([x]) => x!))).toBe(4);
  expect(Math.min(...runs.map(([, y]) => y!))).toBe(4);
  expect(Math.max(...runs.map(([x, , length]) => x! + length!))).toBe(size - 4);
  expect(Math.max(...runs.map(([, y]) => y!))).toBe(size - 5);
});
