// @ts-check
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

/** Files and folders that the build depends on. */
const INPUTS = [
  'main',
  'renderer',
  'signaling',
  'scripts/build.mjs',
  'scripts/lib/precompress.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const STAMP = inRoot('dist', '.stamp');

/** Builds when anything was changed, added or removed since the last build. Ends the process when that fails. */
export async function ensureBuilt() {
  const wanted = await fingerprint();
  if ((await readStamp()) === wanted) return;
  console.log('Building...');
  const code = await runNode(inRoot('scripts', 'build.mjs'));
  if (code !== 0) process.exit(code);
}

/** Records that `dist` is built from the present sources. */
export async function stampBuild() {
  await mkdir(inRoot('dist'), { recursive: true });
  await writeFile(STAMP, await fingerprint());
}

async function readStamp() {
  try {
    return await readFile(STAMP, 'utf8');
  } catch {
    return null; // Never built.
  }
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of (await filesOf(inRoot(input))).filter((path) => !/\.test\.tsx?$/.test(path)).sort()) {
      const { mtimeMs, size } = await stat(file);
      hash.update(`${file}\n${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder
 * @returns {Promise<string[]>}
 */
async function filesOf(path) {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
