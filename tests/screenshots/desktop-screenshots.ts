import { expect, freePort, test as base } from '../support/desktop-test.ts';
import { desktopWith } from '../support/desktop-with.ts';
import type { DesktopApp } from '../support/electron/launch.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';
import { MARA, TOMAS } from './fixtures.ts';
import { shoot } from './shoot.ts';

/** The desktop app's other windows, as the stand-in for Electron shows them: without the frames that a system draws. */
const test = base.extend<{ pair: { marasApp: DesktopApp; mara: Peer; tomas: Peer } }>({
  pair: async ({ openApp, folder }, use) => {
    const port = String(await freePort());
    const marasApp = await openApp({ args: ['--port', port], env: await desktopWith(folder, true) });
    const tomasApp = await openApp({ args: ['--hub', `https://127.0.0.1:${port}`] });
    const [mara, tomas] = [await Peer.inPage(marasApp.page, MARA.name), await Peer.inPage(tomasApp.page, TOMAS.name)];
    // People who know each other are not marked as new.
    for (const peer of [mara, tomas]) await peer.joinRoom('earlier');
    await expectAllConnected([mara, tomas]);
    for (const peer of [mara, tomas]) await peer.leave();
    await use({ marasApp, mara, tomas });
  },
});

test('ring window', async ({ pair: { marasApp, mara, tomas } }) => {
  marasApp.desktop.closeWindow();
  await expect.poll(() => marasApp.desktop.view).toBe('hidden');
  await tomas.call(mara);
  await expect.poll(() => marasApp.ringPage()).toBeDefined();
  const page = marasApp.ringPage()!;
  await expect(page.getByRole('heading')).toHaveText(`${TOMAS.name} is calling you`);
  // Without a display a window's page is smaller than a system shows it.
  await page.setViewportSize({ width: 360, height: 248 });
  await shoot({ page }, 'ring-window');
});

test('settings', async ({ pair: { mara } }) => {
  await mara.page.setViewportSize({ width: 1280, height: 800 });
  await openSettings(mara.page, 'Calls');
  await shoot(mara, 'settings');
});
