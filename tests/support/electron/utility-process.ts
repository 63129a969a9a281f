import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { checkOptions } from './options.ts';
import { refuseBeforeReady } from './ready.ts';

const PARENT_PORT = fileURLToPath(new URL('./parent-port.mjs', import.meta.url));
const OPTIONS = { serviceName: 'string', stdio: 'string', env: 'object' } as const;

/** Electron's `UtilityProcess`: a process of Node's, which it speaks to by copies as Electron does. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    super();
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', PARENT_PORT],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
  }

  /** Undefined before it is there and after its end. */
  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  /** To one that has ended: dropped. */
  postMessage(message: object): void {
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  /** @throws as Electron does, before the app is ready and without a script */
  fork(modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}): UtilityProcess {
    refuseBeforeReady('utilityProcess');
    if (!modulePath) throw new Error('Missing UtilityProcess entry script.');
    checkOptions(options, OPTIONS, 'utilityProcess.fork');
    return new UtilityProcess(modulePath, args, options.env as NodeJS.ProcessEnv | undefined);
  },
};
