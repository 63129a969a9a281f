import { expect, it } from 'vitest';
import { appFile } from './app-file.ts';

const env = { APPIMAGE: '/home/ann/Other.AppImage', APPDIR: '/tmp/.mount_Other' };

it.each([
  ['an AppImage by its file', env, '/tmp/.mount_Other/earshot', '/home/ann/Other.AppImage'],
  ['an app that another AppImage has started by its own', env, '/opt/Earshot/earshot', '/opt/Earshot/earshot'],
  ['an installed app by its own', {}, '/opt/Earshot/earshot', '/opt/Earshot/earshot'],
])('starts %s', (_what, variables, execPath, file) => {
  expect(appFile(variables, execPath)).toBe(file);
});
