import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadOrCreateCertificate } from '../../../signaling/net/certificate.ts';
import { keyPinOf } from '../../../signaling/net/pinned-agent.ts';
import { type HubPlace, type LanStatus, PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import { HUB_PORT } from './app.ts';
import type { LanHost } from './host.ts';

const PROGRAM = join(import.meta.dirname, 'impostor.mjs');
const PORT = 4_443;
const HIGHEST = 1_000_000_000;

/** A computer that claims to be the best hub there can be: headless, with the most followers and the highest term. */
export class Impostor {
  readonly origin: string;
  #probes = 0;
  #followers = 0;

  private constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * @param victims whose apps it tells to come
   * @param standbys who it says would take over from it; besides, seven at its own address
   */
  static async start(host: LanHost, victims: LanHost[], standbys: HubPlace[] = []): Promise<Impostor> {
    const { cert } = await loadOrCreateCertificate({ dir: host.folder });
    const keyPin = keyPinOf(new X509Certificate(cert));
    const own = Array.from({ length: 7 }, () => ({ url: `https://${host.address}:${PORT}`, keyPin }));
    const status: LanStatus = {
      version: PROTOCOL_VERSION,
      keyPin,
      hubId: 'a'.repeat(12),
      kind: 'headless',
      term: HIGHEST,
      state: { kind: 'serving', followers: HIGHEST, standbys: [...own, ...standbys].slice(-8), successor: null },
    };
    const impostor = new Impostor(`https://${host.address}:${PORT}`);
    await impostor.#run(host, { status, victims: victims.map(({ address }) => `${address}:${HUB_PORT}`) });
    return impostor;
  }

  /** How often somebody asked what it is. */
  get probes(): number {
    return this.#probes;
  }

  /** How often somebody began to follow. */
  get followers(): number {
    return this.#followers;
  }

  #run(host: LanHost, claims: { status: LanStatus; victims: string[] }): Promise<void> {
    const child = host.spawn([process.execPath, PROGRAM, `${PORT}`, join(host.folder, 'hub.pem')]);
    child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.stdin.write(`${JSON.stringify(claims)}\n`);
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the impostor ended with code ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'ready') resolve();
        if (line === 'probed') this.#probes += 1;
        if (line === 'followed') this.#followers += 1;
      });
    });
  }
}
