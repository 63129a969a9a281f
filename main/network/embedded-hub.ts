import { X509Certificate } from 'node:crypto';
import { urlHost } from '../../signaling/net/address-text.ts';
import { ownAddresses } from '../../signaling/net/addresses.ts';
import { loadOrCreateCertificate } from '../../signaling/net/certificate.ts';
import { keyPinOf } from '../../signaling/net/pinned-agent.ts';
import type { Hub, HubDeps, HubEvent } from '../../signaling/server/config.ts';
import { serveHub, type ServedHub, type ServeOptions } from '../../signaling/server/serve.ts';
import { hasCode } from '../error-code.ts';
import { logError } from '../log/log.ts';
import { onFirstFreePort } from './first-free-port.ts';

export interface EmbeddedHubOptions extends Pick<HubDeps, 'ice' | 'routes' | 'movedTo' | 'accepts'> {
  /** Ports to try; 0 is any free one. */
  ports: readonly number[];
  /** Folder that keeps the hub's certificate. */
  dataDir: string;
  /** Folder of the built renderer, for guests in a browser. */
  rendererDir: string;
}

type SharedWithHub = 'hubId' | 'peers' | 'onPeers' | 'guestsAsking' | 'onGuestsAsking' | 'answerGuest' | 'move';

export interface EmbeddedHub extends Pick<Hub, SharedWithHub> {
  readonly keyPin: string;
  /** The port it listens on. */
  readonly port: number;
  /** How the app itself reaches it. */
  readonly loopbackUrl: string;
  /** Origins for others on the network, best first; they change with the computer's addresses. */
  addresses(): string[];
  /** Makes the certificate good for the computer's present addresses; the key stays. */
  renewCertificate(): Promise<void>;
  /** @param movedTo origin of the hub that serves from now on, for clients to go to; null for none */
  close(movedTo: string | null): Promise<void>;
}

/**
 * Starts the hub that every app carries, for the whole network and therefore with TLS: browsers give a page its camera
 * on https only. Rejects with Node's error when it cannot listen on any port.
 */
export async function startEmbeddedHub(options: EmbeddedHubOptions): Promise<EmbeddedHub> {
  const { ports, dataDir, rendererDir, ...deps } = options;
  const log = (event: HubEvent): void => {
    if (event.event === 'request-failed') logError(`hub: ${event.request} failed`, event.error);
  };
  const certificate = {
    dir: dataDir,
    onUnkept: (error: unknown) =>
      logError('the hub’s certificate cannot be kept: without an earlier one, the next start has another key', error),
  };
  let tls = await loadOrCreateCertificate(certificate);
  const served = await onFirstFreePort(ports, (free) =>
    listen({ port: free, host: '::', tls, staticRoot: rendererDir, guestPolicy: 'on-request', log, ...deps }),
  );
  const { hub } = served;
  return {
    hubId: hub.hubId,
    peers: () => hub.peers(),
    onPeers: (listener) => hub.onPeers(listener),
    guestsAsking: () => hub.guestsAsking(),
    onGuestsAsking: (listener) => hub.onGuestsAsking(listener),
    answerGuest: (peerId, allowed) => hub.answerGuest(peerId, allowed),
    move: (url) => hub.move(url),
    keyPin: keyPinOf(new X509Certificate(tls.cert)),
    port: served.port,
    loopbackUrl: `https://127.0.0.1:${served.port}`,
    addresses: () => ownAddresses().map((address) => `https://${urlHost(address)}:${served.port}`),
    async renewCertificate() {
      tls = await loadOrCreateCertificate({ ...certificate, current: tls });
      served.renew(tls);
    },
    close: (movedTo) => served.close(movedTo ?? undefined),
  };
}

/** All addresses; without IPv6 there is no "::". */
async function listen(options: ServeOptions): Promise<ServedHub> {
  try {
    return await serveHub(options);
  } catch (error) {
    // The kernel has no IPv6, or it is switched off there.
    const hasNoIpv6 = hasCode(error, 'EAFNOSUPPORT') || hasCode(error, 'EADDRNOTAVAIL');
    if (hasNoIpv6 && options.host === '::') return listen({ ...options, host: '0.0.0.0' });
    throw error;
  }
}
