import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { expect, test } from '../support/test.ts';

/** As a shell does with `npm run ... &`: what ends later is npm alone. */
async function npmRun(args: string[]): Promise<{ url: string; kill: (signal: NodeJS.Signals) => void }> {
  const npm = spawn('npm', ['run', ...args], {
    cwd: ROOT,
    env: { ...process.env, EARSHOT_NO_DISCOVERY: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    npm.once('exit', (code) => reject(new Error(`npm ended with code ${code}`)));
    createInterface({ input: npm.stdout }).on('line', (line) => {
      const address = /^Earshot(?: hub)?: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return { url, kill: (signal) => npm.kill(signal) };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a hub that npm runs ends with it: ${signal}`, async () => {
    const hub = await npmRun(['hub', '--', '--port', '0']);
    expect(await answers(hub.url)).toBe(true);
    hub.kill(signal);
    await expect.poll(() => answers(hub.url)).toBe(false);
  });
}

test('the app that npm runs ends with it', async ({}, testInfo) => {
  const args = ['--browser', '--no-open', '--port', '0', '--data', testInfo.outputPath('data')];
  const app = await npmRun(['start', '--', ...args]);
  expect(await answers(app.url)).toBe(true);
  app.kill('SIGTERM');
  await expect.poll(() => answers(app.url)).toBe(false);
});
