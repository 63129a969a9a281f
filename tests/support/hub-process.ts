import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { LanHost } from '../lan/rig/host.ts';
import { CACHE, HUB } from './paths.ts';

/** The built headless hub in a process of its own, so that it can be killed without warning. */
export class HubProcess {
  /** Address that the hub printed, without a slash at the end. */
  readonly url: string;
  readonly #computer: LanHost | null;
  #process: ChildProcess;

  private constructor(url: string, computer: LanHost | null, process: ChildProcess) {
    this.url = url;
    this.#computer = computer;
    this.#process = process;
  }

  /**
   * Starts a hub on a free port: on loopback, where it speaks http, or on a computer of the test LAN, where it speaks
   * https.
   */
  static async start(computer: LanHost | null = null): Promise<HubProcess> {
    const { url, process } = await spawnHub(computer, 0);
    return new HubProcess(url, computer, process);
  }

  /** SIGKILL: no goodbye to anybody. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
  }

  /** Starts again on the same port, knowing nothing of before. */
  async restart(): Promise<void> {
    await this.kill();
    const { process } = await spawnHub(this.#computer, Number(new URL(this.url).port));
    this.#process = process;
  }
}

async function spawnHub(computer: LanHost | null, port: number): Promise<{ url: string; process: ChildProcess }> {
  const host = computer?.address ?? '127.0.0.1';
  const args = [HUB, '--port', String(port), '--host', host, '--data', dataFolder()];
  const child =
    computer?.spawn([process.execPath, ...args]) ??
    spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  // What it logs is read, so that the pipe never fills, and only shown when it does not start.
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the hub ended with code ${code} before it listened: ${log}`)));
    lines.on('line', (line) => {
      const url = /^Earshot hub: (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve({ url: url.replace(/\/$/, ''), process: child });
    });
  });
}

/** Its own for each of the tests that run at the same time. */
function dataFolder(): string {
  return join(CACHE, 'test-hub', process.env['TEST_PARALLEL_INDEX'] ?? '0');
}
