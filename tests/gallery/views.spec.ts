import type { Page } from '@playwright/test';
import { boxOf, seenPart } from '../support/boxes.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

const WINDOW = { width: 1280, height: 800 };
const FIRST = "Tomás Rivera's screen";
const NEWEST = "Aiko Tanaka's screen";

const tile = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });
const partOf = (page: Page, name: string) => () => seenPart(tile(page, name), WINDOW);

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'View' }).click();
  const radio = page.getByRole('menuitemradio', { name });
  await radio.or(page.getByRole('menuitemcheckbox', { name })).click();
}

test.beforeEach(({ page }) => page.setViewportSize(WINDOW));

test('of two screens the newest is large, or the one that is pinned, or both side by side', async ({ page }) => {
  await openState(page, 'two-shares');
  await expect.poll(partOf(page, NEWEST)).toBeGreaterThan(0.68);
  await expect.poll(partOf(page, FIRST)).toBeLessThan(0.05);

  await page.getByRole('button', { name: `Pin ${FIRST}` }).press('Enter');
  await expect.poll(partOf(page, FIRST)).toBeGreaterThan(0.68);
  await expect.poll(partOf(page, NEWEST)).toBeLessThan(0.05);

  await choose(page, 'Screens side by side');
  for (const name of [FIRST, NEWEST]) await expect.poll(partOf(page, name)).toBeGreaterThan(0.3);
  await expect(async () => {
    const [first, newest] = [await boxOf(tile(page, FIRST)), await boxOf(tile(page, NEWEST))];
    const [left, right] = first.x < newest.x ? [first, newest] : [newest, first];
    expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
  }).toPass();

  await choose(page, 'Screens side by side');
  await expect.poll(partOf(page, NEWEST)).toBeGreaterThan(0.68);
  await expect.poll(partOf(page, FIRST)).toBeLessThan(0.05);
});

test('a screen that is large has its own place in a grid, among people or with the speaker alone', async ({ page }) => {
  await openState(page, 'share');
  await expect(page.getByRole('figure')).toHaveCount(5);
  await choose(page, 'Speaker');
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(tile(page, 'Tomás Rivera')).toBeVisible();
  await expect.poll(partOf(page, FIRST)).toBeGreaterThan(0.68);

  await choose(page, 'Grid');
  await expect(page.getByRole('figure')).toHaveCount(5);
  await expect.poll(partOf(page, FIRST)).toBeLessThan(0.3);
  await expect.poll(partOf(page, 'Aiko Tanaka')).toBeGreaterThan(0.1);

  await choose(page, 'Automatic');
  await expect.poll(partOf(page, FIRST)).toBeGreaterThan(0.68);
});

test('somebody who is pinned is large until they are not, whoever speaks, and beside a screen too', async ({
  page,
}) => {
  const aiko = partOf(page, 'Aiko Tanaka');
  await openState(page, 'room5');
  const before = await aiko();
  await page.getByRole('button', { name: 'Pin Aiko Tanaka', exact: true }).press('Enter');
  await expect.poll(aiko).toBeGreaterThan(0.6);
  await expect.poll(partOf(page, 'Tomás Rivera')).toBeLessThan(0.05);
  await page.getByRole('button', { name: 'Unpin Aiko Tanaka', exact: true }).press('Enter');
  await expect.poll(aiko).toBeCloseTo(before, 2);

  // In a small picture the menu alone has it.
  await openState(page, 'share');
  await page.getByRole('button', { name: 'More about Aiko Tanaka' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Pin' }).press('Enter');
  await expect.poll(aiko).toBeGreaterThan(0.6);
  await expect.poll(partOf(page, FIRST)).toBeLessThan(0.05);
});
