import { expect, it, vi } from 'vitest';
import { systemQuiet, type Print } from './system-quiet.ts';

const INHIBITED = '   variant       boolean true\n';
const NOT_INHIBITED = '   variant       boolean false\n';

const desktop = (bus: string | null, setting: string | null): Print =>
  vi.fn((program) => Promise.resolve(program === 'dbus-send' ? bus : setting));

it.each([
  ['KDE', INHIBITED, null, 'quiet'],
  ['KDE', NOT_INHIBITED, null, 'not'],
  ['GNOME', null, 'false\n', 'quiet'],
  ['GNOME', null, 'true\n', 'not'],
  ['KDE with GNOME’s settings installed', INHIBITED, 'true\n', 'quiet'],
  ['KDE with GNOME’s settings installed', NOT_INHIBITED, 'false\n', 'not'],
  ['a desktop that knows neither', null, null, 'unknown'],
])('asks %s (%j, %j)', async (_desktop, bus, setting, answer) => {
  expect(await systemQuiet('linux', desktop(bus, setting))()).toBe(answer);
});

it.each(['win32', 'darwin'] as const)('runs nothing on %s', async (platform) => {
  const run = desktop(INHIBITED, 'false\n');
  expect(await systemQuiet(platform, run)()).toBe('unknown');
  expect(run).not.toHaveBeenCalled();
});

it('runs the programs once for all who ask meanwhile, and anew after that', async () => {
  const run = desktop(INHIBITED, null);
  const ask = systemQuiet('linux', run);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['quiet', 'quiet', 'quiet']);
  expect(run).toHaveBeenCalledTimes(2);
  await ask();
  expect(run).toHaveBeenCalledTimes(4);
});
