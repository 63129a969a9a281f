// @ts-check
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { endWithNpm } from './npm-parent.mjs';
import { ROOT } from './paths.mjs';

// Watched between two programs too: after npm is gone no further one may start.
endWithNpm();

let stopped = false;

/** Whether an interrupt (Ctrl+C) or SIGTERM has come while a program ran: nothing is to be run any more. */
export function isStopped() {
  return stopped;
}

/**
 * Runs a program in the repository's folder with this terminal, never through a shell. An interrupt or SIGTERM reaches
 * the program, which ends in its own time, and nothing is started after it.
 *
 * @param {string} command path or name of an executable
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not be started, was ended by a signal or is not wanted any more
 */
export function run(command, args, { env = process.env, timeoutMs } = {}) {
  if (stopped) return Promise.resolve(1);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit', timeout: timeoutMs });
    // The terminal sends SIGINT to the whole process group, so this process only must not end first; SIGTERM comes to
    // this process alone.
    const interrupt = () => (stopped = true);
    const terminate = () => {
      stopped = true;
      child.kill('SIGTERM');
    };
    process.on('SIGINT', interrupt).on('SIGTERM', terminate);
    /** @param {number | null} code */
    const finish = (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
      resolve(code ?? 1);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(1);
    });
    child.once('exit', finish);
  });
}

/**
 * Runs a Node script.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * Runs npm by its script: on Windows `npm` is a batch file, which only a shell can start.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const npm = process.env['npm_execpath'] ?? (process.platform === 'win32' ? besideNode : null);
  return npm === null ? run('npm', args) : runNode(npm, args);
}
