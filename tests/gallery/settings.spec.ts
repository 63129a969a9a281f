import { axeFindings } from '../support/axe.ts';
import { chooseSection, openSettings } from '../support/settings.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test('arrow keys lead from section to section, along the list as it stands, and the last one is there again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openState(page, 'settings-people');
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await tab('You').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tab('Calls')).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Calls' })).toBeVisible();
  await page.setViewportSize({ width: 480, height: 800 });
  await expect(tab('Keys')).toHaveAttribute('data-orientation', 'horizontal');
  await page.keyboard.press('ArrowRight');
  await expect(tab('Keys')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Keys' })).toBeVisible();
  await expect(tab('Network'), 'a page in a browser has none').toBeHidden();
});

test('in a call they stand beside the others; what is opened in them closes alone, and the focus goes back', async ({
  page,
}) => {
  await openState(page, 'settings');
  const panel = page.getByRole('complementary', { name: 'Settings' });
  await expect(page.getByRole('figure').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Check camera and sound' }).click();
  await expect(page.getByRole('dialog', { name: 'Check camera and sound' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeFocused();
});

test('the menu at a device leads to its settings', async ({ page }) => {
  await openState(page, 'room4');
  await openSettings(page, 'Network');
  await page.getByRole('button', { name: 'Camera options' }).click();
  await page.getByRole('menuitem', { name: 'Settings…' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Camera and sound' })).toBeVisible();
});

test('settings go into a file and come back: how much of it was understood, and the way back', async ({ page }) => {
  await openState(page, 'settings-calls');
  await chooseSection(page, 'You');
  const status = page.getByRole('dialog', { name: 'Settings' }).getByRole('status');
  await page.getByRole('button', { name: 'Export settings…' }).click();
  await expect(status.filter({ hasText: 'Saved.' })).toBeVisible();
  await page.getByRole('switch', { name: 'People and favourites too' }).check();
  await page.getByRole('button', { name: 'Import settings…' }).click();
  const told = status.filter({ hasText: '3 settings taken over, 1 was not understood.' });
  await expect(told).toContainText('Some of it counts once Earshot is started again.');
  expect(await axeFindings(page)).toEqual([]);
  const callSounds = () => page.evaluate(() => window.session.preferences.getState().callSounds);
  expect(await callSounds()).toBe(false);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(status.filter({ hasText: 'Everything is as it was before.' })).toBeFocused();
  expect(await callSounds()).toBe(true);
  expect((await commands(page)).slice(-2)).toEqual(['import with people', 'undoImport']);
});

test('in a long section the title, what closes and the sections stay in sight, and cover nothing that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openState(page, 'settings-keys');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const last = dialog.getByRole('button', { name: /^Change/ }).last();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  for (const kept of [
    dialog.getByRole('heading', { name: 'Settings' }),
    dialog.getByRole('button', { name: 'Close' }),
    dialog.getByRole('tab', { name: 'You' }),
  ])
    await expect(kept).toBeInViewport({ ratio: 1 });
  const header = dialog.getByRole('heading', { name: 'Settings' }).locator('..');
  for (let back = 0; back < 12; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const focused = page.locator(':focus');
    expect((await focused.boundingBox())!.y, (await focused.getAttribute('aria-label')) ?? '').toBeGreaterThanOrEqual(
      await header.evaluate((element) => element.getBoundingClientRect().bottom),
    );
  }
});
