import { readFile, stat } from 'node:fs/promises';
import type { Discovery } from '../lan/discovery.ts';
import type { Lan } from '../lan/lan.ts';
import { createMdnsDiscovery } from '../lan/mdns/mdns.ts';
import { createLan } from '../lan/node.ts';
import { createSilentDiscovery } from '../lan/silent-discovery.ts';
import { isLoopback } from '../net/address-text.ts';
import { loadOrCreateCertificate, type TlsIdentity } from '../net/certificate.ts';
import { serveHub, type ServedHub } from '../server/serve.ts';
import { UpdateFiles } from '../updates/serve-updates.ts';
import { type HeadlessConfig, readHeadlessConfig } from './headless-config.ts';

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
    const hub = await serve(config.data, staticRoot, printError);
    print(`Earshot hub: ${hub.url}`);
    if (hub.keyPin !== null) print(`Its key: ${hub.keyPin} (apps prefer it with EARSHOT_TRUSTED_HUBS set to that)`);
    await stopped;
    await hub.close();
    return 0;
  } catch (error) {
    printError(`Earshot hub: ${error instanceof Error ? error.message : 'cannot start'}`);
    return 1;
  }
}

async function serve(
  config: HeadlessConfig,
  staticRoot: string | null,
  printError: HeadlessProcess['printError'],
): Promise<{ url: string; keyPin: string | null; close: () => Promise<void> }> {
  const { port, host, stun, turn, name } = config;
  const secret = config['turn-secret'];
  const ice = {
    servers: stun.length > 0 ? [{ urls: stun }] : [],
    turn: secret === null ? null : { urls: turn, secret },
  };
  const tls = await tlsFor(config, printError);
  const updates = config.updates === null ? null : await updatesIn(config.updates);
  const served = await serveHub({
    port,
    host,
    tls,
    staticRoot,
    ice: () => ice,
    hostNames: name,
    routes: (request, response) =>
      (part?.lan.handle(request, response) ?? false) || (updates?.handle(request, response) ?? false),
    guestPolicy: config['guests-room-only'] ? 'closed' : 'open',
    limits: { connections: config['max-connections'] },
    log: (event) => printError(JSON.stringify({ time: new Date().toISOString(), ...event })),
  });
  // Without TLS the hub is for this computer, or behind a proxy: apps of the LAN could not reach it, nor trust it.
  const { keyPin } = served;
  const part = keyPin === null ? null : joinLan(served, keyPin, !config['no-announce']);
  return {
    url: served.url,
    keyPin,
    async close() {
      await part?.lan.close();
      const state = part?.lan.state;
      await Promise.all([
        served.close(state?.kind === 'following' ? state.hub.url : undefined),
        part?.discovery.close(),
      ]);
    },
  };
}

async function updatesIn(folder: string): Promise<UpdateFiles> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`--updates needs a folder; ${folder} is none`);
  return new UpdateFiles(folder);
}

/** The hub's part in the LAN: apps find it, prefer it to their own hubs if its key was confirmed, and take over when it ends. */
function joinLan({ hub, port }: ServedHub, keyPin: string, isAnnounced: boolean): { lan: Lan; discovery: Discovery } {
  const discovery = isAnnounced ? createMdnsDiscovery() : createSilentDiscovery();
  const own = { hubId: hub.hubId, keyPin, port };
  const known = { list: () => [], remember: () => {} };
  const trust = { isTrusted: () => false };
  return { discovery, lan: createLan({ discovery, known, trust, own, kind: 'headless' }) };
}

/** Plain http on loopback, where browsers allow a camera without TLS; everywhere else the given or the own certificate. */
async function tlsFor(
  { host, cert, key, data, name }: HeadlessConfig,
  printError: HeadlessProcess['printError'],
): Promise<TlsIdentity | null> {
  if (cert !== null && key !== null) return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  if (host === 'localhost' || isLoopback(host)) return null;
  return loadOrCreateCertificate({
    dir: data,
    names: name.map((entry) => entry.replace(/:\d+$/, '')),
    onUnkept: (error) =>
      printError(
        `Earshot hub: ${data} cannot be written (${error instanceof Error ? error.message : 'unknown'}). ` +
          'Its certificate is for this run alone, and browsers warn again after the next start. --data names another folder.',
      ),
  });
}
