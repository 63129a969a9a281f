import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DEFAULT_HUB_PORT, KeyPinSchema } from '../signaling/protocol/index.ts';
import { parseHubAddress } from './network/hub-address.ts';

export interface AppArguments {
  /** Origin of the hub to use and no other, for this run only; null to go by the settings. */
  hub: string | null;
  /** Key pins of hubs that are confirmed without asking, for who sets up many computers. */
  trustedHubs: string[];
  /** First port the own hub tries. */
  port: number;
  /** False to neither announce the own hub nor look for others: for tests, and for those who want it quiet. */
  discovery: boolean;
  /** Started at login, to be there without showing a window. */
  hidden: boolean;
  /** Where settings, certificate and browser data are kept; null for the system's usual place. */
  dataDir: string | null;
  /** A file with a policy, beside what the system says; null for none. */
  policyFile: string | null;
}

export type ParsedArguments = { ok: true; data: AppArguments } | { ok: false; message: string };

/**
 * Reads `--hub ADDRESS`, `--trusted-hub KEY` (several times), `--port N`, `--no-discovery`, `--hidden`, `--data DIR`, `--policy FILE` and the variables
 * `EARSHOT_HUB` (the flag wins), `EARSHOT_TRUSTED_HUBS` (comma-separated, beside the flag) and `EARSHOT_NO_DISCOVERY`. Anything else on the command line is left to Chromium.
 *
 * @param argv without the executable and the script
 */
export function parseArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      hub: { type: 'string' },
      'trusted-hub': { type: 'string', multiple: true },
      port: { type: 'string' },
      'no-discovery': { type: 'boolean' },
      hidden: { type: 'boolean' },
      data: { type: 'string' },
      policy: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const hubText = values.hub ?? (env['EARSHOT_HUB'] || undefined);
  const hub = typeof hubText === 'string' ? parseHubAddress(hubText) : null;
  if (hubText !== undefined && hub === null)
    return { ok: false, message: '--hub needs an address, as 192.168.1.5:27474' };

  const trustedHubs = keysIn(values['trusted-hub'] ?? [], env['EARSHOT_TRUSTED_HUBS'] ?? '');
  if (trustedHubs === null)
    return { ok: false, message: '--trusted-hub needs the key that the hub prints when it starts' };

  const port = values.port === undefined ? DEFAULT_HUB_PORT : parsePort(values.port);
  if (port === null) return { ok: false, message: '--port needs a number from 0 to 65535' };

  const [dataDir, policyFile] = [textOf(values.data), textOf(values.policy)];
  if (dataDir === '') return { ok: false, message: '--data needs a folder' };
  if (policyFile === '') return { ok: false, message: '--policy needs a file' };
  const discovery = values['no-discovery'] === undefined && !env['EARSHOT_NO_DISCOVERY'];
  const hidden = values.hidden !== undefined;
  return { ok: true, data: { hub, trustedHubs, port, discovery, hidden, dataDir, policyFile } };
}

/** What a flag was given; empty when nothing was, null without the flag. */
function textOf(value: string | boolean | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : '';
}

/** Null when one of them is no key. */
function keysIn(flags: unknown, variable: string): string[] | null {
  const keys = [flags, variable.split(',').map((text) => text.trim())].flat().filter((text) => text !== '');
  return v.is(v.array(KeyPinSchema), keys) ? keys : null;
}

function parsePort(text: string | boolean): number | null {
  if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65_535 ? port : null;
}
