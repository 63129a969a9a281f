import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { expect, test } from '../support/test.ts';

/** Scripts look for npm twice a second: whoever is to end has ended by then, whoever is not goes on, ms. */
const NOTICED_MS = 2_000;
const HUB = ['hub', '--', '--port', '0'];

interface Started {
  /** The process that was started. */
  process: ChildProcessByStdio<null, Readable, null>;
  /** Where what it runs serves. */
  url: string;
  /** Lines printed so far. */
  lines: string[];
  /** The number it has printed of a process behind it; null for none. */
  pid: number | null;
}

/** Resolves when what it runs has printed its address. */
async function start(command: string, args: string[], env: Record<string, string> = {}): Promise<Started> {
  const started = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, EARSHOT_NO_DISCOVERY: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let pid: number | null = null;
  const url = await new Promise<string>((resolve, reject) => {
    started.once('exit', (code) => reject(new Error(`${command} ended with code ${code}`)));
    createInterface({ input: started.stdout }).on('line', (line) => {
      lines.push(line);
      if (/^\d+$/.test(line)) pid = Number(line);
      const address = /^Earshot(?: hub)?: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return { process: started, url, lines, pid };
}

/** As a shell does with `npm run ... &`: what ends later is npm alone. */
function npmRun(args: string[], env: Record<string, string> = {}): Promise<Started> {
  return start('npm', ['run', ...args], env);
}

/** A shell that runs a command beside itself and prints the number of its process. */
function inShell(command: string, env: Record<string, string>): Promise<Started> {
  return start('/bin/sh', ['-c', `${command} & echo $!; wait`], env);
}

async function answers(url: string): Promise<boolean> {
  try {
    // The app's address leads on to its page, which takes a browser's cookie.
    return (await fetch(url, { redirect: 'manual' })).status < 400;
  } catch {
    return false;
  }
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a hub that npm runs ends with it: ${signal}`, async () => {
    const hub = await npmRun(HUB);
    expect(await answers(hub.url)).toBe(true);
    hub.process.kill(signal);
    await expect.poll(() => answers(hub.url)).toBe(false);
  });
}

test('the app that npm runs ends with it', async ({}, testInfo) => {
  const args = ['--browser', '--no-open', '--port', '0', '--data', testInfo.outputPath('data')];
  const app = await npmRun(['start', '--', ...args]);
  expect(await answers(app.url)).toBe(true);
  app.process.kill('SIGTERM');
  await expect.poll(() => answers(app.url)).toBe(false);
});

test('an app whose npm goes before its window is up is not opened in the browser instead', async ({}, testInfo) => {
  await writeFile(testInfo.outputPath('electron'), '#!/bin/sh\necho Earshot: started\nexec sleep 60\n', {
    mode: 0o755,
  });
  const app = await npmRun(['start', '--', '--no-open', '--port', '0', '--data', testInfo.outputPath('data')], {
    DISPLAY: ':0',
    ELECTRON_OVERRIDE_DIST_PATH: testInfo.outputDir,
  });
  app.process.kill('SIGKILL');
  await delay(NOTICED_MS);
  expect(app.lines.at(-1)).toBe('Earshot: started');
});

// One starts the script as a child of its own, the other makes way for it.
for (const shell of ['/bin/sh', '/bin/bash']) {
  test(`a hub outlives whoever started its npm, and ends with npm: ${shell}`, async () => {
    const hub = await inShell(`npm run ${HUB.join(' ')}`, { npm_config_script_shell: shell });
    hub.process.kill('SIGKILL');
    await delay(NOTICED_MS);
    expect(await answers(hub.url)).toBe(true);
    process.kill(Number(hub.pid), 'SIGKILL');
    await expect.poll(() => answers(hub.url)).toBe(false);
  });
}

test('a hub that npm does not run outlives the shell that started it, whatever npm runs above', async () => {
  const hub = await inShell('node scripts/hub.mjs --port 0', { npm_lifecycle_event: 'test' });
  hub.process.kill('SIGKILL');
  await delay(NOTICED_MS);
  expect(await answers(hub.url)).toBe(true);
  process.kill(Number(hub.pid), 'SIGTERM');
  await expect.poll(() => answers(hub.url)).toBe(false);
});
