import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { PACKAGED } from '../support/electron/login-items.ts';
import { chooseSection, openSettings } from '../support/settings.ts';

test.skip(USES_REAL_ELECTRON || process.platform !== 'linux', 'only Linux keeps a start at login in a file');

test('[POLICY-4] what the organisation has set is so, is shown as locked, and no page changes it; the rest goes out into a file and comes back', async ({
  openApp,
  folder,
}) => {
  const file = join(folder, 'policy.json');
  const hub = 'https://127.0.0.1:9';
  await writeFile(file, JSON.stringify({ hub, autostart: true, colour: 'red' }), { mode: 0o600 });
  const { desktop, page } = await openApp({
    args: ['--policy', file],
    env: { XDG_CONFIG_HOME: folder, [PACKAGED]: '1' },
  });
  const note = 'Set by your organisation';

  await openSettings(page, 'Calls');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('policy has a setting that is not understood: colour');
  const atLogin = settings.getByRole('switch', { name: 'Start Earshot when I log in' });
  await expect(atLogin).toBeChecked();
  await expect(atLogin).toBeDisabled();
  await expect(atLogin).toHaveAccessibleDescription(note);
  expect(await readFile(join(folder, 'autostart', 'earshot.desktop'), 'utf8')).toContain('Exec=');

  await chooseSection(page, 'Network');
  await expect(settings).toContainText(`${note}: 127.0.0.1:9`);
  await page.getByText('Advanced', { exact: true }).click();
  const address = settings.getByRole('textbox', { name: 'Hub address' });
  await expect(address).toBeDisabled();
  await expect(address).toHaveValue(hub);
  await expect(address).toHaveAccessibleDescription(note);

  const refused = await page.evaluate(async () => {
    const { earshot } = window as unknown as { earshot: EarshotBridge };
    const replies = [
      await earshot.setHubAddress({ address: null }),
      await earshot.setBackground({ startAtLogin: false }),
    ];
    return replies.map((reply) => (reply.ok ? 'ok' : reply.code));
  });
  expect(refused).toEqual(['set-by-policy', 'set-by-policy']);
  await expect(settings).toContainText(`${note}: 127.0.0.1:9`);

  const kept = join(folder, 'settings-of-ann.json');
  desktop.chooseFile(kept);
  await chooseSection(page, 'You');
  await settings.getByRole('button', { name: 'Export settings…' }).click();
  await expect(settings.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await chooseSection(page, 'Calls');
  const keepsRunning = settings.getByRole('switch', { name: 'Keep Earshot running when its window is closed' });
  await keepsRunning.uncheck();
  await chooseSection(page, 'You');
  await settings.getByRole('button', { name: 'Import settings…' }).click();
  await expect(settings.getByRole('status').filter({ hasText: /^\d+ settings taken over\.$/ })).toBeVisible();
  await chooseSection(page, 'Calls');
  await expect(keepsRunning).toBeChecked();
});
