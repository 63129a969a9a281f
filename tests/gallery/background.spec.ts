import { commands, openState } from './open.ts';
import { chooseSection } from '../support/settings.ts';
import { expect, test } from './test.ts';

test('the app can be told to end with its window, and to start at login, without showing it', async ({ page }) => {
  await openState(page, 'settings-calls');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const keep = settings.getByRole('switch', { name: 'Keep Earshot running when its window is closed' });
  const atLogin = settings.getByRole('switch', { name: 'Start Earshot when I log in' });
  const hidden = settings.getByRole('switch', { name: 'Without showing its window' });
  const quiet = settings.getByRole('switch', { name: 'Calls are silent while the computer is set to Do not disturb' });
  await expect(keep).toBeChecked();
  await expect(hidden, 'before it starts at login').toBeHidden();
  await keep.uncheck();
  await quiet.uncheck();
  await atLogin.check();
  await hidden.check();
  expect(await commands(page)).toEqual([
    'background {"keepRunning":false}',
    'background {"followQuiet":false}',
    'background {"startAtLogin":true}',
    'background {"startHidden":true}',
  ]);
  await atLogin.uncheck();
  await expect(hidden).toBeHidden();
});

test('a page in a browser has nothing of that', async ({ page }) => {
  await openState(page, 'settings-people');
  await chooseSection(page, 'Calls');
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In the background' })).toBeHidden();
});
