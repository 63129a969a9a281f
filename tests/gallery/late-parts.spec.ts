import { openState } from './open.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from './test.ts';

test.use({ pageIsNew: true });

test('a part that cannot be loaded says so in a dialog that can be closed, and is there after a reload', async ({
  page,
}) => {
  await page.route('**/assets/settings-dialog*.js', (route) => route.abort());
  await openState(page, 'lobby');
  await page.getByRole('button', { name: 'Settings' }).click();
  const missing = page.getByRole('dialog', { name: 'Not loaded' });
  await expect(missing.getByRole('alert')).toContainText('This part of Earshot could not be loaded.');
  await missing.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await page.unroute('**/assets/settings-dialog*.js');
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('what a call may need is there before anybody asks for it, also when nothing can be loaded any more', async ({
  page,
}) => {
  await openState(page, 'room2');
  await page.waitForLoadState('networkidle');
  await page.route('**', (route) => route.abort());
  const close = () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Chat' }).click();
  await expect(page.getByRole('log', { name: 'Chat messages' })).toBeVisible();
  await openSettings(page, 'You');
  await expect(page.getByRole('heading', { name: 'People you know' })).toBeVisible();
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText('The QR code could not be loaded. The link and the code work.')).toBeVisible();
  await close();
  await page.getByRole('button', { name: 'Verify Tomás Rivera' }).click();
  await expect(page.getByRole('dialog', { name: 'Check that nobody listens in' })).toBeVisible();
});
