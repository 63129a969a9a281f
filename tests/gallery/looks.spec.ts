import type { Locator, Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { openState } from './open.ts';
import { paintPictures, seenColours, sideOf } from './painted.ts';
import { expect, test } from './test.ts';

const WINDOW = { width: 1280, height: 800 };
const OWN = 'Mara Lindqvist (you)';
/** Where nothing lies over somebody's picture. */
const LEFT_SIDE = [0.06, 0.3] as const;
const RIGHT_SIDE = [0.94, 0.3] as const;

const tile = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

/** Which half of a painted picture is seen at its left and right. */
async function sides(of: Locator, places: readonly (readonly [number, number])[] = [LEFT_SIDE, RIGHT_SIDE]) {
  return (await seenColours(of, places)).map(sideOf);
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => window.session.setPreferences({ theme: chosen }), theme);
  await atRest(page);
}

/** Expects that an icon is read on its ground (WCAG 1.4.11), and that this is red. */
async function expectClearRed(sign: Locator): Promise<void> {
  const [icon, ground] = await sign.evaluate((element) =>
    [getComputedStyle(element.querySelector('svg')!).color, getComputedStyle(element).backgroundColor].map((colour) =>
      [...colour.matchAll(/[\d.]+/g)].map(Number),
    ),
  );
  const [red = 0, green = 0, blue = 0, opacity = 1] = ground!;
  expect(red).toBeGreaterThan(2 * Math.max(green, blue));
  expect(opacity).toBe(1);
  expect(contrast(icon!, ground!)).toBeGreaterThanOrEqual(3);
}

/** As WCAG has it, 1 to 21. */
function contrast(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((less, more) => less - more);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.beforeEach(({ page }) => page.setViewportSize(WINDOW));

test('one sees oneself as in a mirror, until one chooses otherwise, and the others as they are', async ({ page }) => {
  for (const state of ['room2', 'room3'] as const) {
    await openState(page, state);
    await paintPictures(page, { width: 640, height: 360 });
    await expect.poll(() => sides(tile(page, OWN)), state).toEqual(['right', 'left']);
    await expect.poll(() => sides(tile(page, 'Tomás Rivera')), state).toEqual(['left', 'right']);
  }
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Mirror my picture' }).click();
  await page.mouse.move(0, 0);
  await expect.poll(() => sides(tile(page, OWN))).toEqual(['left', 'right']);
  await expect.poll(() => sides(tile(page, 'Tomás Rivera'))).toEqual(['left', 'right']);
});

for (const { camera, width, height } of [
  { camera: 'upright', width: 360, height: 640 },
  { camera: 'wide', width: 640, height: 360 },
]) {
  test(`a camera's picture leaves no hole in its tile: ${camera}`, async ({ page }) => {
    await openState(page, 'room5');
    await paintPictures(page, { width, height });
    const edges = [[0.06, 0.5], [0.94, 0.5], [0.3, 0.03], [0.7, 0.03], [0.7, 0.97]] as const; // prettier-ignore
    await expect
      .poll(() => sides(tile(page, 'Tomás Rivera'), edges))
      .toEqual(['left', 'right', 'left', 'right', 'right']);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`what a shared screen leaves of its place is black: ${theme}`, async ({ page }) => {
    await openState(page, 'share2');
    await setTheme(page, theme);
    await paintPictures(page, { width: 600, height: 600 });
    const screen = tile(page, "Tomás Rivera's screen");
    const seen = () => seenColours(screen, [[0.02, 0.5], [0.4, 0.5], [0.98, 0.5]]); // prettier-ignore
    await expect.poll(async () => sideOf((await seen())[1]!)).toBe('left');
    const [before, , after] = await seen();
    expect([before, after]).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
  });

  test(`that nobody can hear somebody is a clear red sign: ${theme}`, async ({ page }) => {
    await openState(page, 'room4');
    await setTheme(page, theme);
    const sign = tile(page, 'Aiko Tanaka').getByRole('img', { name: 'Muted' });
    await expectClearRed(sign);
    await openState(page, 'muted');
    await setTheme(page, theme);
    await expectClearRed(page.getByRole('toolbar').getByRole('button', { name: 'Unmute microphone' }));
  });
}

test('the app has a font of its own, in all its weights, and from nowhere else', async ({ pageApart: page }) => {
  await openState(page, 'lobby');
  const heading = page.getByRole('heading', { name: 'People nearby' });
  await expect(heading).toHaveCSS('font-family', /^"Inter Variable"/);
  const { faces, origins, widths } = await heading.evaluate((element) => {
    const widthIn = (font: string, weight: string): number => {
      const words = element.appendChild(document.createElement('span'));
      Object.assign(words.style, { fontFamily: font, fontWeight: weight });
      words.textContent = 'Wages of millimetres';
      const { width } = words.getBoundingClientRect();
      words.remove();
      return width;
    };
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    const files = performance.getEntriesByType('resource').filter(({ name }) => /\.woff2?\b/.test(name));
    return {
      faces: loaded.map(({ family }) => family.replaceAll('"', '')),
      origins: files.map(({ name }) => new URL(name).origin),
      widths: [widthIn('', ''), widthIn('', '500'), widthIn('', '400'), widthIn('var(--system-font)', '')],
    };
  });
  expect(new Set(faces)).toEqual(new Set(['Inter Variable']));
  expect(new Set(origins)).toEqual(new Set([new URL(page.url()).origin]));
  // Of a font that is not there all weights but the boldest are one, and its glyphs are those of another.
  expect(new Set(widths).size).toBe(widths.length);
});
