import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { Peer } from '../support/peer.ts';

test.skip(USES_REAL_ELECTRON, 'no test reaches the menu of the real Electron');

test('the menu’s "Copy report…" shows the check; what is copied tells what runs where and what went wrong, and names nobody', async ({
  openApp,
  folder,
}) => {
  const dataDir = join(folder, 'ann');
  const failed = '2026-05-04T12:00:00.000Z  settings not kept  Error ENOSPC write';
  await mkdir(join(dataDir, 'log'), { recursive: true });
  await writeFile(join(dataDir, 'log', 'main.log'), `${failed}\n`);
  const { page, desktop } = await openApp({ dataDir });
  const ann = await Peer.inPage(page, 'Ann Example');
  await ann.joinRoom('swift-otter');

  desktop.chooseInMenu('Copy report…');
  const check = page.getByRole('dialog', { name: 'Connection check' });
  await check.getByRole('button', { name: 'Copy report' }).click({ timeout: 30_000 });
  await expect(check.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Earshot \d+\.\d+\.\d+\n.*Node \d+.*\n(?:Linux|Darwin|Windows_NT) /);
  expect(report).toContain(failed);
  expect(report).toContain('room joined');
  expect(report).not.toMatch(/Example|swift-otter/);
});
