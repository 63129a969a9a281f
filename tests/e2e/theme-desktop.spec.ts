import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { WINDOW_COLOURS } from '../../main/windows/window-colours.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { DARK_SYSTEM } from '../support/electron/native-theme.ts';
import { Peer } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';

const GROUND = WINDOW_COLOURS['--bg'];

test('the window is filled with the ground of the chosen theme before there is a page, else with that of the system’s', async ({
  openApp,
  folder,
}) => {
  test.skip(USES_REAL_ELECTRON, 'the theme of a real desktop is as it is');
  const dataDir = join(folder, 'kept');
  const dark = { [DARK_SYSTEM]: '1' };
  const first = await openApp({ dataDir, env: dark });
  expect(first.desktop.ground).toBe(GROUND.dark);
  await Peer.inPage(first.page, 'Ann');
  await openSettings(first.page, 'Appearance');
  await first.page.getByText('Light', { exact: true }).click();
  const kept = () => readFile(join(dataDir, 'settings.json'), 'utf8').catch(() => 'nothing');
  await expect.poll(kept).toContain('"theme": "light"');
  await first.close();

  const onDark = await openApp({ dataDir, env: dark });
  expect(onDark.desktop.ground).toBe(GROUND.light);
});
