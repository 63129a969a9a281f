import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoginItemSettingsOptions, Settings } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartFile, systemLoginItem } from './login-item.ts';

describe('autostartFile', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-login-'));
    file = join(folder, 'autostart', 'earshot.desktop');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is off, on, hidden and off again', async () => {
    const item = autostartFile(file, '/opt/earshot');
    expect(await item.isOn()).toBe(false);
    await item.set(true, false);
    expect(await item.isOn()).toBe(true);
    await item.set(true, true);
    expect(await item.isOn()).toBe(true);
    expect(await readFile(file, 'utf8')).toContain('"/opt/earshot" --hidden');
    await item.set(false, true);
    expect(await item.isOn()).toBe(false);
    await item.set(false, true);
  });

  it('is off where the file starts something else, or the desktop turned it off', async () => {
    await autostartFile(file, '/old/place').set(true, false);
    const item = autostartFile(file, '/opt/earshot');
    expect(await item.isOn()).toBe(false);
    await item.set(true, false);
    await writeFile(file, `${await readFile(file, 'utf8')}X-GNOME-Autostart-enabled=false\n`);
    expect(await item.isOn()).toBe(false);
  });
});

/** Windows: compares the arguments. */
function fakeApp() {
  let kept: Settings = {};
  return {
    setLoginItemSettings: (settings: Settings) => void (kept = settings),
    getLoginItemSettings({ args = [] }: LoginItemSettingsOptions = {}) {
      const openAtLogin = kept.openAtLogin === true && args.join() === (kept.args ?? []).join();
      return { openAtLogin } as Electron.LoginItemSettings;
    },
  };
}

it.each([true, false])(
  'systemLoginItem is on whether or not it starts hidden (%s), and can be turned off',
  async (hidden) => {
    const item = systemLoginItem(fakeApp());
    expect(await item.isOn()).toBe(false);
    await item.set(true, hidden);
    expect(await item.isOn()).toBe(true);
    await item.set(false, hidden);
    expect(await item.isOn()).toBe(false);
  },
);
