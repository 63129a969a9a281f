// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the tray's icons: the app's own sign on a ground that says the state, by its form as well as by its colour, and with
 * a dot where something has not been seen. macOS gets `...Template.png`, which it colours itself.
 */

/** @typedef {(x: number, y: number) => number} Shape distance to its edge, negative inside; the icon is 16 wide and high */
/** @typedef {[number, number, number]} Colour */

/** Pixels of the 16 that an icon is drawn in, for each scale of a display. */
const SCALES = [
  { suffix: '', scale: 1 },
  { suffix: '@1.5x', scale: 1.5 },
  { suffix: '@2x', scale: 2 },
];
/** Points a pixel and direction, so that edges are smooth. */
const SAMPLES = 4;

/** @type {(cx: number, cy: number, radius: number) => Shape} */
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;

/** @type {(cx: number, cy: number, radius: number, reach: number, width: number) => Shape} to the right, `reach` radians up and down */
const arc = (cx, cy, radius, reach, width) => (x, y) => {
  const angle = Math.max(-reach, Math.min(reach, Math.atan2(y - cy, x - cx)));
  return Math.hypot(x - cx - radius * Math.cos(angle), y - cy - radius * Math.sin(angle)) - width / 2;
};

/** @type {(from: [number, number], to: [number, number], width: number) => Shape} */
const line =
  ([ax, ay], [bx, by], width) =>
  (x, y) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.max(0, Math.min(1, along));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
  };

/** @type {(...shapes: Shape[]) => Shape} */
const all =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
/** @type {(from: Shape, taken: Shape) => Shape} */
const without = (from, taken) => (x, y) => Math.max(from(x, y), -taken(x, y));

/** @type {Shape} */
const square = (x, y) => {
  const [dx, dy] = [Math.abs(x - 8) - 4.4, Math.abs(y - 8) - 4.4];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - 3.4;
};
const ear = all(disc(5, 8, 1.7), arc(4.5, 8, 4.2, 0.9, 1.5), arc(4.5, 8, 7.6, 0.9, 1.5));
const bar = line([4.8, 8], [11.2, 8], 2.6);
/** @type {Shape} */
const bowl = (x, y) => Math.max(Math.abs(Math.hypot(x - 8, y - 7.4) - 3.7) - 0.6, 7.4 - y);
const microphone = all(line([8, 4.6], [8, 7.4], 3.6), bowl, line([8, 11], [8, 13], 1.3));
const slash = line([3.6, 3.2], [12.8, 12.4], 1.4);
const gap = line([3.6, 3.2], [12.8, 12.4], 3.4);
const speech = all(disc(4.4, 8, 1.4), disc(8, 8, 1.4), disc(11.6, 8, 1.4));
const dot = disc(12.5, 3.5, 3);
const around = disc(12.5, 3.5, 4.2);

/** @type {Record<string, { ground: Shape, colour: Colour, sign: Shape }>} */
const STATES = {
  available: { ground: square, colour: [12, 107, 95], sign: ear },
  'do-not-disturb': { ground: disc(8, 8, 7.8), colour: [190, 40, 50], sign: bar },
  'in-call': { ground: disc(8, 8, 7.8), colour: [20, 130, 60], sign: speech },
  muted: { ground: disc(8, 8, 7.8), colour: [170, 95, 0], sign: all(without(microphone, gap), slash) },
};

/**
 * How much of a pixel the shape covers, 0 to 1.
 *
 * @type {(shape: Shape, px: number, py: number, scale: number) => number}
 */
function coverage(shape, px, py, scale) {
  let inside = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const [sx, sy] = [(i % SAMPLES) + 0.5, Math.floor(i / SAMPLES) + 0.5];
    if (shape((px + sx / SAMPLES) / scale, (py + sy / SAMPLES) / scale) < 0) inside += 1;
  }
  return inside / SAMPLES ** 2;
}

/**
 * A PNG of some layers, the lowest first.
 *
 * @param {{ shape: Shape, colour: Colour }[]} layers
 * @param {number} scale
 */
function draw(layers, scale) {
  const size = 16 * scale;
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let [r, g, b, a] = [0, 0, 0, 0];
      for (const { shape, colour } of layers) {
        const over = coverage(shape, x, y, scale);
        const alpha = over + a * (1 - over);
        if (alpha === 0) continue;
        const mix = (/** @type {number} */ top, /** @type {number} */ below) =>
          (top * over + below * a * (1 - over)) / alpha;
        [r, g, b, a] = [mix(colour[0], r), mix(colour[1], g), mix(colour[2], b), alpha];
      }
      rows.set([r, g, b, a * 255].map(Math.round), y * (1 + size * 4) + 1 + x * 4);
    }
  }
  return png(size, rows);
}

/**
 * @param {number} size width and height
 * @param {Buffer} rows 8 bits a channel, RGBA, the filter "none" before each row (ISO/IEC 15948)
 */
function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @type {(name: string, data: Buffer) => Buffer} */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @param {string} folder gets `STATE[-unseen][Template][@SCALE].png` */
export async function drawTrayIcons(folder) {
  await mkdir(folder, { recursive: true });
  const white = /** @type {Colour} */ ([255, 255, 255]);
  const black = /** @type {Colour} */ ([0, 0, 0]);
  const red = /** @type {Colour} */ ([225, 45, 45]);
  for (const [state, { ground, colour, sign }] of Object.entries(STATES)) {
    const signed = without(ground, sign);
    const icons = {
      [state]: [
        { shape: ground, colour },
        { shape: sign, colour: white },
      ],
      [`${state}Template`]: [{ shape: signed, colour: black }],
      [`${state}-unseen`]: [
        { shape: without(ground, around), colour },
        { shape: without(sign, around), colour: white },
        { shape: dot, colour: red },
      ],
      [`${state}-unseenTemplate`]: [{ shape: all(without(signed, around), dot), colour: black }],
    };
    for (const [name, layers] of Object.entries(icons)) {
      for (const { suffix, scale } of SCALES)
        await writeFile(join(folder, `${name}${suffix}.png`), draw(layers, scale));
    }
  }
}
