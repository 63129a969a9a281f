import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { LanHost } from './host.ts';
import { lineOf } from './lines.ts';

const PROGRAM = join(import.meta.dirname, 'mdns-flood.mjs');

/** Where every attacker takes connections and is silent, so that whoever looks there waits. */
export const SILENT_PORT = 4_444;

/** A computer that sends what it should not. */
export class Attacker {
  /** Resolves when each packet was sent once; until stopped, all are sent again and again. */
  readonly sentAll: Promise<unknown>;
  readonly #process: ChildProcess;

  /** @param packets multicast DNS messages */
  constructor(host: LanHost, packets: readonly Buffer[], perSecond: number) {
    const child = host.spawn([process.execPath, PROGRAM, host.address, `${SILENT_PORT}`, `${perSecond}`]);
    this.#process = child;
    this.sentAll = lineOf(child, /^sent$/);
    child.stdin.end(packets.map((packet) => packet.toString('base64')).join('\n'));
  }

  stop(): void {
    this.#process.kill('SIGKILL');
  }
}
