import { boxOf } from '../support/boxes.ts';
import { commands, openState } from './open.ts';
import { expect, test } from './test.ts';

test.use({ pageIsNew: true });

test('a newer version is one line in the lobby, which goes when it is not wanted now, and moves nobody in a list that is not scrolled to its end', async ({
  page,
}) => {
  await openState(page, 'update-line');
  const line = page.getByText('Earshot 0.2.0 is available.');
  await expect(page.getByText('Calls start faster.')).toBeHidden();
  await page.getByText('What’s new?').click();
  await expect(page.getByText('<b>Plain text</b>, whatever is in it.')).toBeVisible();
  expect(await commands(page), 'nothing begins by itself').toEqual([]);
  const before = await boxOf(page.getByRole('button', { name: 'Call Tomás Rivera' }));
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(line).toBeHidden();
  expect(await boxOf(page.getByRole('button', { name: 'Call Tomás Rivera' }))).toEqual(before);
  expect(await commands(page)).toEqual([]);
});

test('downloading and restarting are a press each, and it is said when the system does not take the update', async ({
  page,
}) => {
  await openState(page, 'update-line');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  expect(await commands(page)).toEqual(['downloadUpdate']);
  await openState(page, 'update-line-ready');
  await page.getByRole('button', { name: 'Restart and update' }).click();
  expect(await commands(page)).toEqual(['installUpdate']);
  await expect(page.getByRole('alert').getByText('The update could not be installed.', { exact: false })).toBeVisible();
});

test('an update that a busy server did not give is on offer still', async ({ page }) => {
  await openState(page, 'update-busy');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings.getByText('has too much to do just now', { exact: false })).toBeVisible();
  await settings.getByRole('button', { name: 'Update', exact: true }).click();
  expect(await commands(page)).toEqual(['downloadUpdate']);
});

test('[UPDATE-6] during a call nothing can be begun', async ({ page }) => {
  await openState(page, 'update-in-call');
  const settings = page.getByRole('complementary', { name: 'Settings' });
  await expect(settings.getByRole('button', { name: 'Update', exact: true })).toBeDisabled();
  await expect(settings.getByText('Nothing is downloaded or installed during a call.')).toBeVisible();
});

test('a company’s address takes the place of the hub, and what is none is said to be none', async ({ page }) => {
  await openState(page, 'update-available');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const field = settings.getByRole('textbox', { name: 'Updates from' });
  const use = settings
    .locator('form', { has: page.getByRole('textbox', { name: 'Updates from' }) })
    .getByRole('button', { name: 'Use', exact: true });
  await field.fill('updates');
  await use.click();
  await expect(settings.getByText('That is no address.', { exact: false })).toBeVisible();
  await field.fill('https://updates.example/');
  await use.click();
  await expect(settings.getByText('Kept.')).toBeVisible();
  await field.fill('');
  await use.click();
  await expect
    .poll(() => commands(page))
    .toEqual(['setUpdateFeed updates', 'setUpdateFeed https://updates.example/', 'setUpdateFeed null']);
});

test('where the address is managed there is no field for it, and without a key none either', async ({ page }) => {
  await openState(page, 'update-managed');
  await expect(page.getByText('Set by your organisation', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Updates from' })).toBeHidden();
  await openState(page, 'update-no-key');
  await expect(page.getByText('This build takes no updates.', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Updates from' })).toBeHidden();
});
