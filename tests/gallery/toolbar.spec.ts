import type { Locator, Page } from '@playwright/test';
import { atRest } from '../support/at-rest.ts';
import { axeFindings } from '../support/axe.ts';
import { openState } from './open.ts';
import { expect, test } from './test.ts';

const controls = (page: Page): Locator => page.getByRole('toolbar', { name: 'Call controls' });

/** The words under the icons that a person sees, and how far each is too wide for its place, px. */
function captions(toolbar: Locator): Promise<{ words: string; cut: number; rows: number }[]> {
  return toolbar.locator('span[aria-hidden]').evaluateAll((all) =>
    all
      .filter((one) => one.getClientRects().length > 0 && /\D/.test(one.textContent))
      .map((one) => ({
        words: one.textContent,
        cut: one.scrollWidth - one.clientWidth,
        rows: Math.round(one.clientHeight / 16),
      })),
  );
}

/** In how many rows its buttons are. */
async function rowsOf(toolbar: Locator): Promise<number> {
  const buttons = await toolbar.getByRole('button').all();
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  return new Set(boxes.map((box) => box!.y + box!.height / 2)).size;
}

test('in a call one is not to be disturbed, and available again, in the menu "More"', async ({ page }) => {
  await openState(page, 'menu-more');
  const quiet = page.getByRole('menuitemcheckbox', { name: /^Do not disturb/ });
  const availability = () => page.evaluate(() => window.session.preferences.getState().availability);
  await expect(quiet).not.toBeChecked();
  await quiet.press('Enter');
  expect(await availability()).toBe('do-not-disturb');
  await expect(quiet).toBeHidden();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(quiet).toBeChecked();
  await quiet.press('Enter');
  expect(await availability()).toBe('available');
});

const WORDS = ['Mute', 'Camera', 'Share', 'Chat', 'People', 'Hand', 'React', 'Settings', 'More', 'Leave'];

for (const width of [900, 1280]) {
  test(`the call controls have words in one row of ${width} px, all of which can be read`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    await openState(page, 'room2');
    expect(await captions(controls(page))).toEqual(WORDS.map((words) => ({ words, cut: 0, rows: 1 })));
    expect(await rowsOf(controls(page))).toBe(1);
    await page.evaluate(() => {
      window.session.setMuted(true);
      window.session.setCameraOff(true);
    });
    expect((await captions(controls(page))).slice(0, 2)).toEqual([
      { words: 'Unmute', cut: 0, rows: 1 },
      { words: 'Camera', cut: 0, rows: 1 },
    ]);
  });
}

test('the call controls are in one row of 900 px in German too, and all their words can be read', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'room2');
  await page.evaluate(() => window.session.setPreferences({ language: 'de' }));
  const toolbar = page.getByRole('toolbar', { name: 'Gesprächssteuerung' });
  await expect(toolbar).toBeVisible();
  await atRest(page);
  expect((await captions(toolbar)).filter(({ cut, rows }) => cut > 0 || rows !== 1)).toEqual([]);
  expect(await rowsOf(toolbar)).toBe(1);
});

for (const width of [480, 899]) {
  test(`the call controls have no words in ${width} px, and are all there`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    await openState(page, 'room2');
    expect(await captions(controls(page))).toEqual([]);
    for (const button of await controls(page).getByRole('button').all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
  });
}

test('every word in the call controls is a part of the name that voice control and screen readers know', async ({
  page,
}) => {
  await openState(page, 'share-own');
  for (const button of await controls(page).getByRole('button').all()) {
    const words = await button.locator('span[aria-hidden]').first().allTextContents();
    for (const word of words) await expect(button).toHaveAccessibleName(new RegExp(word, 'i'));
  }
});

test('the speaker is chosen at the microphone with the keyboard, and the settings show the same', async ({ page }) => {
  await openState(page, 'room2');
  const options = page.getByRole('button', { name: 'Sound options' });
  await page.getByRole('button', { name: 'Mute microphone' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(options).toBeFocused();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Sound options' });
  await expect(menu.getByRole('menuitemradio')).toHaveCount(3);
  await atRest(page);
  expect(await axeFindings(page)).toEqual([]);
  await expect(menu.getByRole('group', { name: 'Microphone' }).getByRole('menuitemradio')).toHaveText([
    'Built-in Microphone',
  ]);
  const speakers = menu.getByRole('group', { name: 'Speaker' });
  await expect(speakers.getByRole('menuitemradio', { checked: true })).toHaveText('System default');
  await page.keyboard.press('h');
  await expect(speakers.getByRole('menuitemradio', { name: 'Headphones' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(options).toBeFocused();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('combobox', { name: 'Speaker' }).locator(':checked')).toHaveText('Headphones');
});

test('the camera is chosen at its button, which also leads to trying it out', async ({ page }) => {
  await openState(page, 'room2');
  const options = page.getByRole('button', { name: 'Camera options' });
  await options.click();
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText('Integrated Camera');
  await page.getByRole('menuitemradio', { name: 'Desk Camera' }).click();
  await options.click();
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText('Desk Camera');
  await page.getByRole('menuitem', { name: 'Check camera and sound' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check camera and sound' });
  await expect(dialog.getByRole('combobox', { name: 'Camera' }).locator(':checked')).toHaveText('Desk Camera');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Camera options' })).toBeFocused();
});

test('a device that the browser hides or the computer lacks is no choice', async ({ page }) => {
  await openState(page, 'room2');
  await page.evaluate(() => {
    const { media } = window.session;
    media.setState({ microphones: [], speakers: [], asksFirst: { camera: false, microphone: true } });
    media.setState({ cameras: [] });
  });
  await page.getByRole('button', { name: 'Sound options' }).click();
  await expect(page.getByRole('menu').getByRole('menuitem')).toHaveText(['Check camera and sound', 'Settings…']);
  await expect(page.getByRole('menu').getByRole('group')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Camera options' }).click();
  await expect(page.getByRole('menuitem', { name: 'No camera found' })).toBeDisabled();
});
