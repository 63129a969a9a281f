import { openState } from './open.ts';
import { expect, test } from './test.ts';

const screenLimits = () => {
  const { height, frameRate } = window.session.preferences.getState().screenLimits;
  return { height, frameRate };
};

test('size and frames of a share are folded in the picker, chosen with the keyboard, and stay', async ({ page }) => {
  await openState(page, 'picker');
  const dialog = page.getByRole('dialog', { name: 'Choose what to share' });
  const size = dialog.getByLabel('Largest picture');
  await expect(size).toBeHidden();
  const summary = dialog.locator('summary', { hasText: 'Size and frames' });
  await expect(summary).toContainText('Automatic');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(size).toBeFocused();
  await page.keyboard.type('1080');
  await dialog.getByLabel('Pictures a second, at most').selectOption('15');
  await expect(summary).toContainText('At most 1080p, 15 frames/s');
  expect(await page.evaluate(screenLimits)).toEqual({ height: 1080, frameRate: 15 });
  await dialog.getByRole('radio', { name: 'Motion' }).check();
  await expect(summary).toContainText('At most 1080p, 15 frames/s');
});

test('size and frames of a running share are chosen in its menu, with the keyboard', async ({ page }) => {
  await openState(page, 'share-own');
  await page.getByRole('button', { name: 'Share options' }).press('Enter');
  const item = page.getByRole('menuitem', { name: /^Size and frames/ });
  await expect(item).toContainText('Automatic');
  await item.focus();
  await page.keyboard.press('ArrowRight');
  const option = (name: string) => page.getByRole('menuitemradio', { name, exact: true });
  await expect(option('As it is')).toBeChecked();
  await expect(option('As it is')).toBeFocused();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown');
  await expect(option('720p')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(option('720p')).toBeHidden();
  expect(await page.evaluate(screenLimits)).toEqual({ height: 720, frameRate: null });
});
