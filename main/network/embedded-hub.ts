import { X509Certificate } from 'node:crypto';
import { ownAddresses, urlHost } from '../../signaling/server/addresses.ts';
import { loadOrCreateCertificate } from '../../signaling/server/certificate.ts';
import type { IceConfig } from '../../signaling/server/ice.ts';
import { serveHub, type ServedHub, type ServeOptions } from '../../signaling/server/serve.ts';
import { logError } from '../log.ts';
import { onFirstFreePort } from './first-free-port.ts';
import { keyPinOf } from '../../signaling/lan/pinned-agent.ts';

export interface EmbeddedHubOptions {
  /** First port to try; 0 takes any free one. */
  port: number;
  /** Folder that keeps the hub's certificate. */
  dataDir: string;
  /** Folder of the built renderer, for guests in a browser. */
  rendererDir: string;
  /** Read at each hello. */
  ice: () => IceConfig;
}

export interface EmbeddedHub {
  /** How the app itself reaches it. */
  readonly loopbackUrl: string;
  readonly keyPin: string;
  /** Origins for others on the network, best first; they change with the computer's addresses. */
  addresses(): string[];
  close(): Promise<void>;
}

/**
 * Starts the hub that every app carries, for the whole network and therefore with TLS: browsers give a page its camera
 * on https only. Rejects with Node's error when it cannot listen on any port.
 */
export async function startEmbeddedHub({ port, dataDir, rendererDir, ice }: EmbeddedHubOptions): Promise<EmbeddedHub> {
  const tls = await loadOrCreateCertificate({ dir: dataDir });
  const served = await onFirstFreePort(port, (free) =>
    listen({ port: free, host: '::', tls, staticRoot: rendererDir, ice, log: logFailures }),
  );
  return {
    loopbackUrl: `https://127.0.0.1:${served.port}`,
    keyPin: keyPinOf(new X509Certificate(tls.cert)),
    addresses: () => ownAddresses().map((address) => `https://${urlHost(address)}:${served.port}`),
    close: () => served.close(),
  };
}

/** All addresses; without IPv6 there is no "::". */
async function listen(options: ServeOptions): Promise<ServedHub> {
  try {
    return await serveHub(options);
  } catch (error) {
    const hasNoIpv6 = error instanceof Error && 'code' in error && error.code === 'EAFNOSUPPORT';
    if (hasNoIpv6 && options.host === '::') return listen({ ...options, host: '0.0.0.0' });
    throw error;
  }
}

/** The rest of what a hub tells is of interest to a headless one. */
const logFailures: ServeOptions['log'] = (event) => {
  if (event.event === 'request-failed') logError(`hub: ${event.request} failed: ${event.error}`);
};
