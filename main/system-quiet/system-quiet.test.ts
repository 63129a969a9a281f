import { afterEach, expect, it, vi } from 'vitest';
import { systemQuiet, type Print } from './system-quiet.ts';

const INHIBITED = '   variant       boolean true\n';
const NOT_INHIBITED = '   variant       boolean false\n';

afterEach(() => {
  vi.useRealTimers();
});

const desktop = (bus: string | null, setting: string | null): Print =>
  vi.fn((program) => Promise.resolve(program === 'dbus-send' ? bus : setting));

it.each([
  ['KDE', INHIBITED, null, 'quiet'],
  ['KDE', NOT_INHIBITED, null, 'not'],
  ['GNOME', null, 'false\n', 'quiet'],
  ['ubuntu:GNOME', null, 'true\n', 'not'],
  ['GNOME', INHIBITED, 'true\n', 'quiet'],
  ['KDE', NOT_INHIBITED, 'false\n', 'not'],
  // GNOME's settings are installed, and followed by nobody.
  ['XFCE', null, 'true\n', 'unknown'],
  ['X-Cinnamon', null, 'false\n', 'unknown'],
  ['', null, 'false\n', 'unknown'],
  ['sway', null, null, 'unknown'],
])('asks %s (%j, %j)', async (name, bus, setting, answer) => {
  expect(await systemQuiet('linux', name, desktop(bus, setting))()).toBe(answer);
});

it.each(['win32', 'darwin'] as const)('runs nothing on %s', async (platform) => {
  const run = desktop(INHIBITED, 'false\n');
  expect(await systemQuiet(platform, '', run)()).toBe('unknown');
  expect(run).not.toHaveBeenCalled();
});

it('runs the programs once for all who ask meanwhile, and anew after that', async () => {
  const run = desktop(INHIBITED, null);
  const ask = systemQuiet('linux', 'GNOME', run);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(['quiet', 'quiet', 'quiet']);
  expect(run).toHaveBeenCalledTimes(2);
  await ask();
  expect(run).toHaveBeenCalledTimes(4);
});

it('[RING-14] nobody waits longer than 2 s; an answer that is late counts for who asks next, for two minutes', async () => {
  vi.useFakeTimers();
  const printing: ((printed: string | null) => void)[] = [];
  const ask = systemQuiet('linux', 'GNOME', (program) => {
    return program === 'dbus-send' ? new Promise((resolve) => printing.push(resolve)) : Promise.resolve('true\n');
  });
  const answer = vi.fn();
  void ask().then(answer);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(answer).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(answer, 'nothing was answered before').toHaveBeenLastCalledWith('unknown');
  printing.shift()!(INHIBITED);
  await vi.advanceTimersByTimeAsync(60_000);

  void ask().then(answer);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer, 'the same program may still answer').toHaveBeenLastCalledWith('quiet');
  await vi.advanceTimersByTimeAsync(60_000);
  void ask().then(answer);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer, 'too long ago').toHaveBeenLastCalledWith('unknown');
  expect(vi.getTimerCount()).toBe(0);
});
