import type { Page } from '@playwright/test';
import type { Mark, Stroke } from '../../renderer/core/model.ts';
import { pointerColour } from '../../renderer/ui/pointing/pointer-colour.ts';
import { boxOfColour, type Box } from '../support/colours.ts';
import type { Rgb } from '../support/media.ts';
import { off } from '../support/overlay.ts';
import { seenPixels, type SeenPixels } from '../support/seen-pixels.ts';
import { openOverlay } from './child-windows.ts';
import { expect, test } from './test.ts';

test.use({ pageIsNew: true });

const DRAWER = 'peer-1';
/** As that of their pointer. */
const COLOUR = [...Buffer.from(pointerColour(DRAWER).slice(1), 'hex')] as Rgb;
/** How far each part of a pixel's colour may be off. */
const COLOUR_OFF = 6;
/** What is under the overlay. */
const WHITE: Rgb = [255, 255, 255];
/** Fractions of the screen; where they are in the overlay, px, is 400 225, 800 675 and 1200 450. */
const FROM = { x: 0.25, y: 0.25 };
const BEND = { x: 0.5, y: 0.75 };
const TO = { x: 0.75, y: 0.5 };
/** How far lines are drawn on both sides of where they are, px. */
const LINE = 2.4;
const BROAD_LINE = 14.4;

type Point = readonly [x: number, y: number];

interface Drawn extends Pick<Stroke, 'tool' | 'places'> {
  readonly box: Partial<Box>;
  /** Points of it, and points of what another tool would draw. */
  readonly on: readonly Point[];
  readonly beside: readonly Point[];
  /** How much of its colour there is; the rest is what is under it. */
  readonly strength?: number;
}

const PEN_POINTS = {
  on: [
    [600, 450],
    [1_000, 562],
  ],
  beside: [
    [800, 337],
    [400, 450],
  ],
} as const;
const STROKES: readonly Drawn[] = [
  { tool: 'pen', places: [FROM, BEND, TO], box: around(400, 225, 1_200, 675, LINE), ...PEN_POINTS },
  {
    tool: 'highlighter',
    places: [FROM, BEND, TO],
    box: around(400, 225, 1_200, 675, BROAD_LINE),
    strength: 0.4,
    ...PEN_POINTS,
  },
  {
    tool: 'box',
    places: [FROM, TO],
    box: around(400, 225, 1_200, 450, LINE),
    on: [
      [800, 225],
      [800, 449],
      [400, 337],
      [1_199, 337],
    ],
    beside: [[800, 337]],
  },
  {
    tool: 'arrow',
    places: [FROM, TO],
    box: { left: 400 - LINE, top: 225 - LINE, right: 1_200 + LINE - 1 },
    // Its line, and one of the two of its head.
    on: [
      [800, 337],
      [1_186, 437],
    ],
    beside: [
      [800, 225],
      [1_199, 337],
    ],
  },
];

for (const { tool, places, box, on, beside, strength = 1 } of STROKES) {
  test(`[DRAW-4] what is drawn by the ${tool} is at its pixel of the screen that is shared, in its drawer's colour`, async ({
    page,
  }) => {
    const overlay = await overlayOnWhite(page);
    await draw(page, { tool, places });
    const colour = mixed(strength);
    await expect(async () => {
      const seen = await seenPixels(overlay.locator('body'));
      const found = boxIn(seen, colour);
      expect(off(found, box), JSON.stringify({ found, box })).toBeLessThanOrEqual(2);
      expect(on.map((point) => isOf(seen, point, colour))).toEqual(on.map(() => true));
      expect(beside.map((point) => isOf(seen, point, WHITE))).toEqual(beside.map(() => true));
    }).toPass();
  });
}

test('[DRAW-4] a text stands with its beginning and its line at its pixel of the screen that is shared', async ({
  page,
}) => {
  const overlay = await overlayOnWhite(page);
  await draw(page, { tool: 'text', at: FROM, text: 'HERE' });
  await expect(async () => {
    const found = boxIn(await seenPixels(overlay.locator('body')), COLOUR);
    expect(off(found, { left: 401, bottom: 224 }), JSON.stringify(found)).toBeLessThanOrEqual(2);
  }).toPass();
});

test('[POINT-3] the trail of a button that is held is at its pixels of the screen that is shared', async ({ page }) => {
  const overlay = await overlayOnWhite(page);
  await page.evaluate(
    ([peerId, places]) => {
      const { pointing, peerId: of } = window.session;
      const trail = places.map((place, id) => ({ ...place, id, at: 0, begins: id === 0 }));
      const [press, place] = [trail[0]!, places.at(-1)!];
      pointing.setState({ pointers: [{ peerId, of, ...place, pressed: true, press, trail }] });
    },
    [DRAWER, [FROM, BEND, TO]] as const,
  );
  await expect(overlay.locator('[data-trail] line')).toHaveCount(2);
  // As it is at first: it fades.
  await overlay.evaluate(() => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 0;
    }
  });
  const seen = await seenPixels(overlay.locator('body'));
  for (const point of [[410, 236], ...PEN_POINTS.on, [1_190, 455]] as const)
    expect(isOf(seen, point, COLOUR), point.join()).toBe(true);
  // Close to it, on both sides.
  for (const point of [
    [600, 444],
    [600, 456],
  ] as const)
    expect(isOf(seen, point, WHITE), point.join()).toBe(true);
});

/** With nothing in it yet. */
async function overlayOnWhite(page: Page): Promise<Page> {
  const overlay = await openOverlay(page, 'share-own-drawings');
  await page.evaluate(() => window.session.drawing.setState({ marks: [] }));
  await overlay.evaluate(() => (document.documentElement.style.background = 'white'));
  return overlay;
}

async function draw(
  page: Page,
  drawn: Pick<Stroke, 'tool' | 'places'> | Pick<Extract<Mark, { tool: 'text' }>, 'tool' | 'at' | 'text'>,
): Promise<void> {
  await page.evaluate(
    ([peerId, what]) => {
      const { drawing, peerId: of } = window.session;
      drawing.setState({ marks: [{ ...what, peerId, of, id: 9, stays: true, isDone: true }] });
    },
    [DRAWER, drawn] as const,
  );
}

function around(left: number, top: number, right: number, bottom: number, beside: number): Box {
  return { left: left - beside, top: top - beside, right: right + beside - 1, bottom: bottom + beside - 1 };
}

/** The drawer's colour over white. */
function mixed(strength: number): Rgb {
  return COLOUR.map((part) => Math.round(part * strength + 255 * (1 - strength))) as Rgb;
}

function boxIn({ rgb, width }: SeenPixels, colour: Rgb): Box | null {
  return boxOfColour(rgb, width, colour, COLOUR_OFF);
}

function isOf({ rgb, width }: SeenPixels, [x, y]: Point, colour: Rgb): boolean {
  const at = (y * width + x) * 3;
  return boxOfColour(rgb.subarray(at, at + 3), 1, colour, COLOUR_OFF) !== null;
}
