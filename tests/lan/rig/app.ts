import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import type { HubPlace } from '../../../signaling/protocol/index.ts';
import { cpuOfTree } from '../../support/process-tree.ts';
import type { LanHost } from './host.ts';
import { lineOf } from './lines.ts';

/** What `npm start -- --browser` runs once it has seen that all is installed and built; npm itself would only cost time. */
const APP = inRoot('dist', 'main', 'browser.js');
const PAGE_PORT = 27_474;

/** Where the address that a host's app printed last is kept for those who open it. */
export const addressFile = (host: LanHost): string => join(host.folder, 'address');
/** Where every app's own hub listens. */
export const HUB_PORT = PAGE_PORT + 1;

/** Earshot running on a host of the LAN. */
export class LanApp {
  /** When it said that its page is there, Unix time, ms. */
  readonly startedAt: number;
  /** What it printed: opens its page, on its own computer. */
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #dataFolder: string;

  private constructor(child: ChildProcess, url: string, dataFolder: string) {
    this.startedAt = Date.now();
    this.url = url;
    this.#process = child;
    this.#dataFolder = dataFolder;
  }

  /**
   * Starts it with the data of an earlier run on this host, if there was one.
   *
   * @param args more of the command line
   * @param env more of the environment
   */
  static async start(host: LanHost, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<LanApp> {
    const dataFolder = join(host.folder, 'data');
    const command = [process.execPath, APP, '--no-open', '--port', `${PAGE_PORT}`, '--data', dataFolder];
    const child = host.spawn([...command, ...args], { ...process.env, EARSHOT_HUB: undefined, ...env });
    const [, url] = await lineOf(child, /^Earshot: (http\S+)$/);
    writeFileSync(addressFile(host), url!);
    return new LanApp(child, url!, dataFolder);
  }

  /** Processor time since the start, and resident memory. */
  usage(): { cpuMs: number; memoryMib: number } {
    const pid = this.#process.pid!;
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpuMs: cpuOfTree(pid), memoryMib: Number(kib) / 1024 };
  }

  /** Origins of the hubs that it remembers, as its settings file has them. */
  knownHubs(): string[] {
    const file = join(this.#dataFolder, 'settings.json');
    if (!existsSync(file)) return [];
    const { knownHubs = [] } = JSON.parse(readFileSync(file, 'utf8')) as { knownHubs?: HubPlace[] };
    return knownHubs.map(({ url }) => url);
  }

  /** As a person quits it: resolves when it has said goodbye and ended. */
  quit(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** SIGKILL: no goodbye to anybody. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill(signal);
    await exited;
  }
}
