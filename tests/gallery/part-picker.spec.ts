import type { Page } from '@playwright/test';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

const pictureOf = (page: Page) => page.getByRole('application', { name: 'Part of the screen' });

test('who goes back from the part of a screen finds what they had searched and chosen', async ({ page }) => {
  await openState(page, 'picker');
  const search = page.getByRole('searchbox');
  await search.fill('screen');
  await page.locator('label', { hasText: 'Second screen' }).click();
  await page.getByRole('button', { name: 'Only a part…' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(search).toHaveValue('screen');
  await expect(page.getByRole('radio', { name: 'Second screen' })).toBeChecked();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect(await commands(page)).toEqual(['startShare source-1']);
});

test('only its button shares a part: Enter in the picture or at the switch shares nothing', async ({ page }) => {
  await openState(page, 'picker-part');
  await pictureOf(page).press('Enter');
  await page.getByRole('switch', { name: 'Share the computer’s sound too' }).press('Enter');
  await expect(pictureOf(page)).toBeVisible();
  expect((await commands(page)).filter((command) => command.startsWith('startShare'))).toEqual([]);
  await page.getByRole('button', { name: 'Share this part' }).press('Enter');
  await expect(pictureOf(page)).toHaveCount(0);
  expect((await commands(page)).filter((command) => command.startsWith('startShare'))).toHaveLength(1);
});

test('a press beside it ends the choice of a part until one is chosen', async ({ page }) => {
  await openState(page, 'picker-part');
  await pictureOf(page).press('ArrowLeft');
  await page.mouse.click(4, 4);
  await expect(page.getByText('478 from the left')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Only a part…' }).click();
  await expect(pictureOf(page)).toBeVisible();
  await page.mouse.click(4, 4);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the picture takes the focus when it comes, and not when it comes back', async ({ page }) => {
  await openState(page, 'picker-part');
  await expect(pictureOf(page)).toBeFocused();
  const back = page.getByRole('button', { name: 'Back' });
  await back.focus();
  await page.evaluate(() => {
    const offered = window.session.shareSources!;
    const lookAt = offered.lookAt.bind(offered);
    let isGone = true;
    offered.lookAt = (id) => (isGone ? Promise.resolve(null) : lookAt(id));
    Object.assign(window, { comeBack: () => (isGone = false) });
  });
  await expect(pictureOf(page)).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { comeBack: () => void }).comeBack());
  await expect(pictureOf(page)).toBeVisible();
  await expect(back).toBeFocused();
});
