import { readFile } from 'node:fs/promises';
import { isLoopback } from './addresses.ts';
import { loadOrCreateCertificate, type TlsIdentity } from './certificate.ts';
import { type HeadlessConfig, readHeadlessConfig } from './headless-config.ts';
import { serveHub } from './serve.ts';

/** The parts of a process that the headless hub touches. */
export interface HeadlessProcess {
  argv: string[];
  env: NodeJS.ProcessEnv;
  staticRoot: string | null;
  /** The line with the URL. */
  print: (line: string) => void;
  /** Log lines and errors. */
  printError: (line: string) => void;
  /** Resolves when the hub is to stop. */
  stopped: Promise<unknown>;
}

/** Runs a hub until it is told to stop. Resolves with the exit code: 0, 1 when it cannot listen, 2 for a wrong configuration. */
export async function runHeadless({
  argv,
  env,
  staticRoot,
  print,
  printError,
  stopped,
}: HeadlessProcess): Promise<number> {
  const config = readHeadlessConfig(argv, env);
  if (!config.ok) {
    printError(`Earshot hub: ${config.message}`);
    return 2;
  }
  try {
    const { port, host, stun, turn, name } = config.data;
    const secret = config.data['turn-secret'];
    const ice = {
      servers: stun.length > 0 ? [{ urls: stun }] : [],
      turn: secret === null ? null : { urls: turn, secret },
    };
    const served = await serveHub({
      port,
      host,
      tls: await tlsFor(config.data),
      staticRoot,
      ice: () => ice,
      hostNames: name,
      limits: { connections: config.data['max-connections'] },
      log: (event) => printError(JSON.stringify({ time: new Date().toISOString(), ...event })),
    });
    print(`Earshot hub: ${served.url}`);
    await stopped;
    await served.close();
    return 0;
  } catch (error) {
    printError(`Earshot hub: ${error instanceof Error ? error.message : 'cannot start'}`);
    return 1;
  }
}

/** Plain http on loopback, where browsers allow a camera without TLS; everywhere else the given or the own certificate. */
async function tlsFor({ host, cert, key, data, name }: HeadlessConfig): Promise<TlsIdentity | null> {
  if (cert !== null && key !== null) return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  if (host === 'localhost' || isLoopback(host)) return null;
  return loadOrCreateCertificate({ dir: data, names: name.map((entry) => entry.replace(/:\d+$/, '')) });
}
