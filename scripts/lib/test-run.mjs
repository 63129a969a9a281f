// @ts-check
import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';
import { runNode } from './run.mjs';

/** Scripts of the installed packages; run with this Node, they need no shell and work the same on Windows. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  unusedExports: 'ts-unused-exports/bin/ts-unused-exports',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/** @param {keyof typeof TOOLS} tool */
const pathOf = (tool) => inRoot('node_modules', ...TOOLS[tool].split('/'));

/**
 * Runs one of the installed tools with this terminal.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's
 * @returns {Promise<number>} exit code
 */
export function runTool(tool, args, env = {}) {
  return runNode(pathOf(tool), args, { env: { ...process.env, ...env } });
}

/**
 * Runs one of the installed tools and keeps what it prints.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function captureTool(tool, args) {
  return capture(process.execPath, [pathOf(tool), ...args]);
}

/**
 * Runs a command in the repository's folder, without input, and keeps what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's
 * @returns {Promise<{ code: number, output: string }>} code 1 when it could not be started or was ended by a signal
 */
export function capture(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
