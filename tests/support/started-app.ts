import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** `npm start`, as far as its line with the address. It finds nobody: other tests and colleagues are on this network too. */
export async function start(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; lines: string[]; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    env: { ...process.env, EARSHOT_NO_DISCOVERY: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`npm start ended with code ${code}\n${lines.join('\n')}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const address = /^Earshot: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return { url, lines, process: child };
}

/** A folder with one program, a shell script. */
export async function folderWith(parent: string, name: string, script: string): Promise<string> {
  const folder = join(parent, 'programs');
  await mkdir(folder);
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, name), 0o755);
  return folder;
}

/** Tells it to end. Answers its exit code. */
export async function stop(child: ChildProcess): Promise<number | null> {
  const exited = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await exited)[0];
}
