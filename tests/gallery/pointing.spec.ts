import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('[POINT-6] pointing by keyboard: P begins it, arrows move, Enter presses, Escape ends it', async ({ page }) => {
  await openState(page, 'share-pointers');
  const point = page.getByRole('toolbar', { name: 'Share tools' }).getByRole('button', { name: 'Point', exact: true });
  const picture = page.getByRole('group', { name: "Tomás Rivera's screen" });
  await picture.press('p');
  await expect(point).toHaveAttribute('aria-pressed', 'true');
  for (const key of ['ArrowRight', 'Shift+ArrowUp', 'Enter', 'Escape']) await page.keyboard.press(key);
  await expect(point).toHaveAttribute('aria-pressed', 'false');
  expect((await commands(page)).filter((command) => /point/i.test(command))).toEqual([
    'startPointing peer-0',
    'pointAt 0.52 0.5 false',
    'pointAt 0.52 0.498 false',
    'pointAt 0.52 0.498 true',
    'pointAt 0.52 0.498 false',
    'stopPointing',
  ]);
});

test('one goes on to point at a second share with one press', async ({ page }) => {
  await openState(page, 'two-shares');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Screens side by side' }).click();
  const points = page.getByRole('button', { name: 'Point', exact: true });
  await expect(points).toHaveCount(2);
  await points.first().click();
  await points.last().click();
  await expect(points.first()).toHaveAttribute('aria-pressed', 'false');
  await expect(points.last()).toHaveAttribute('aria-pressed', 'true');
  expect(await commands(page)).not.toContain('stopPointing');
});

test('a drag draws while one points, and moves the picture otherwise', async ({ page }) => {
  await openState(page, 'share-pointers');
  const video = page.getByRole('figure', { name: "Tomás Rivera's screen" }).locator('video');
  for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  const place = () => video.boundingBox();
  async function drag(): Promise<void> {
    await page.mouse.move(400, 300);
    await page.mouse.down();
    await page.mouse.move(430, 320, { steps: 3 });
    await page.mouse.up();
  }
  const before = await place();
  await page.getByRole('button', { name: 'Point', exact: true }).click();
  await drag();
  expect(await place()).toEqual(before);
  expect((await commands(page)).filter((command) => /^pointAt .* true$/.test(command)).length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Point', exact: true }).click();
  await drag();
  expect(await place()).not.toEqual(before);
});

test('the sharer is told who points, also while their pointer leaves the picture for a moment', async ({
  pageApart: page,
}) => {
  await page.clock.install();
  await openState(page, 'share-own-pointers');
  const bar = page.getByRole('region', { name: 'What you share' });
  const line = bar.getByRole('status').filter({ hasText: 'Aiko Tanaka is pointing' });
  const setPointers = (peerIds: string[]) =>
    page.evaluate((peerIds) => {
      const { peerId: of, pointing } = window.session;
      const at = { of, x: 0.5, y: 0.5, pressed: false, press: null, trail: [] };
      pointing.setState({ pointers: peerIds.map((peerId) => ({ peerId, ...at })) });
    }, peerIds);
  await setPointers([]);
  await page.clock.runFor(3_000);
  // What is told when somebody begins is there before, for screen readers.
  await expect(bar.getByRole('status')).toHaveText([/Entire screen/, '', '', '', 'With sound']);
  await setPointers(['peer-1']);
  await expect(line).toBeVisible();
  await setPointers([]);
  await page.clock.runFor(2_000);
  await expect(line).toBeVisible();
  await page.clock.runFor(1_000);
  await expect(line).toHaveCount(0);
});

test('pointers are drawn with their names, and not where the person hides them', async ({ page }) => {
  await openState(page, 'share-pointers');
  const pointers = page.locator('[data-pointer]');
  await expect(pointers).toHaveText(['Aiko Tanaka', 'Ben Okafor']);
  await page.getByRole('button', { name: 'Share options' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Show pointers' }).click();
  await expect(pointers).toHaveCount(0);
});
