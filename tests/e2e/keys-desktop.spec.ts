import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { openSettings } from '../support/settings.ts';
import { expectAllConnected } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'no test presses the keys of a real desktop (docs/field-test.md)');

async function give(page: Page, name: string, keys: string): Promise<void> {
  const list = page.getByRole('list', { name: 'Keys that work in every program' });
  await list.getByRole('button', { name: `Change the keys of “${name}”` }).click();
  await page.keyboard.press(keys);
}

test('[CONSENT-8] keys that work in every program: they answer and mute a call, and are the system’s again after it', async ({
  openAnnAndBob,
}) => {
  const { annsApp, ann, bob } = await openAnnAndBob({ env: { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '' } });
  const { desktop, page } = annsApp;
  desktop.takeGlobal('F9');
  await openSettings(page, 'Keys');
  await give(page, 'Mute microphone', 'F9');
  await expect(page.getByText('Another program has these keys')).toBeVisible();
  await give(page, 'Mute microphone', 'F8');
  await expect(page.getByText('Another program has these keys')).toBeHidden();
  await give(page, 'Accept', 'Control+Shift+F8');
  await page.keyboard.press('Escape');
  expect(desktop.globalKeys).toEqual([]);

  await bob.call(ann);
  await expect.poll(() => desktop.globalKeys).toEqual(['CommandOrControl+Shift+F8']);
  desktop.pressGlobal('CommandOrControl+Shift+F8');
  await expectAllConnected([ann, bob]);
  await expect.poll(() => desktop.globalKeys).toEqual(['F8']);
  desktop.pressGlobal('F8');
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
  await ann.control('Leave').click();
  await expect.poll(() => desktop.globalKeys).toEqual([]);
});

test('on Wayland, which has no such keys, that is said', async ({ openApp }) => {
  const { page } = await openApp({ env: { XDG_SESSION_TYPE: 'wayland' } });
  await openSettings(page, 'Keys');
  await expect(page.getByText('Your desktop (Wayland) lets no app have keys')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Keys that work in every program' })).toBeHidden();
});
