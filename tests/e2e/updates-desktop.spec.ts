import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { signFeed } from '../../signaling/updates/feed-signature.ts';
import { feedName } from '../../signaling/updates/release-names.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { HUB } from '../support/paths.ts';
import { openSettings } from '../support/settings.ts';

test.skip(USES_REAL_ELECTRON, 'only an installed app replaces itself (docs/updates.md)');

let hub: ChildProcess | null = null;
test.afterEach(() => hub?.kill());

test('[UPDATE-7] a newer version from the hub is offered, downloaded, and started in the place of the old one, which is kept', async ({
  folder,
  openApp,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  for (const part of ['main', 'renderer', 'ring'])
    cpSync(join(ROOT, 'dist', part), join(folder, 'dist', part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "main": "dist/main/index.js" }');
  writeFileSync(join(folder, 'dist/main/update-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));

  const started = join(folder, 'started');
  const newVersion = `#!/bin/sh\nprintf started > '${started}'\n`;
  const releases = join(folder, 'releases');
  const name = feedName(process.platform, process.arch) ?? '';
  const sha512 = createHash('sha512').update(newVersion).digest('base64');
  const file = `  - url: Earshot.AppImage\n    sha512: ${sha512}\n    size: ${newVersion.length}\n`;
  const feed = Buffer.from(`version: 99.0.0\nfiles:\n${file}`);
  mkdirSync(releases);
  writeFileSync(join(releases, 'Earshot.AppImage'), newVersion);
  writeFileSync(join(releases, name), feed);
  writeFileSync(join(releases, `${name}.sig`), 'not yet');

  const served = spawn(process.execPath, [HUB, '--port', '0', '--updates', releases], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  hub = served;
  const [printed] = (await once(createInterface({ input: served.stdout }), 'line')) as [string];
  const appImage = join(folder, 'Earshot.AppImage');
  writeFileSync(appImage, 'old', { mode: 0o755 });
  const app = await openApp({
    appFolder: folder,
    args: ['--hub', printed.replace('Earshot hub: ', '')],
    env: { APPIMAGE: appImage, APPDIR: dirname(process.execPath), XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const { page } = app;
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ann');
  await page.getByRole('button', { name: 'Continue' }).click();
  await openSettings(page, 'Updates');
  await page.getByRole('button', { name: 'Look for updates' }).click();
  await expect(page.getByText('The update was refused: it is not signed.', { exact: false })).toBeVisible();

  writeFileSync(join(releases, `${name}.sig`), signFeed(name, feed, privateKey));
  await page.getByRole('button', { name: 'Look for updates' }).click();
  await expect(page.getByText('Earshot 99.0.0 is available (', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const restart = page.getByRole('button', { name: 'Restart and update' });
  await expect(restart).toBeVisible();
  expect(readFileSync(appImage, 'utf8')).toBe('old');
  await restart.click();
  await app.ended();
  expect(readFileSync(appImage, 'utf8')).toBe(newVersion);
  expect(readFileSync(`${appImage}.previous`, 'utf8')).toBe('old');
  await expect.poll(() => readFileSync(started, { encoding: 'utf8', flag: 'a+' })).toBe('started');
});
