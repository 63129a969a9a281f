import { X509Certificate } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server } from 'node:https';
import { once } from 'node:events';
import { urlHost } from '../net/address-text.ts';
import { ownAddresses } from '../net/addresses.ts';
import { isSelfSigned, type TlsIdentity } from '../net/certificate.ts';
import { keyPinOf } from '../net/pinned-agent.ts';
import { type Hub, type HubDeps, hubLimits } from './config.ts';
import { createGuestServer } from './guest/guest-server.ts';
import { createHub } from './hub.ts';
import { takePlainHttp } from './plain-http.ts';

/** How often Node looks for clients that are over their HTTP time-outs, ms; its own default is 30 s. */
const HTTP_SETTINGS = { connectionsCheckingInterval: 1_000 };

export interface ServeOptions extends Omit<HubDeps, 'hubKey'> {
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on; `0.0.0.0` or `::` for all. */
  host: string;
  /**
   * With it, plain http on the same port leads to https, by way of the guest's page before if the certificate is
   * self-signed. Null serves plain http alone, which browsers let use a camera on loopback only. */
  tls: TlsIdentity | null;
}

export interface ServedHub {
  hub: Hub;
  /** Of the key that it shows in TLS; null without. */
  keyPin: string | null;
  /** Where to reach it, without a slash at the end. */
  url: string;
  port: number;
  /** Uses this certificate, of the same key, from the next connection on; only for a hub that was made with one. */
  renew(tls: TlsIdentity): void;
  /** As `Hub.close`. */
  close(movedTo?: string): Promise<void>;
}

/** Makes a server with a hub on it and listens. Rejects with Node's error (code EADDRINUSE and the like) when it cannot. */
export async function serveHub(options: ServeOptions): Promise<ServedHub> {
  const { host, tls, ...deps } = options;
  const secure = tls && createSecureServer(tls, options);
  const server = secure ?? createHttpServer(HTTP_SETTINGS);
  server.listen(options.port, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const keyPin = tls && keyPinOf(new X509Certificate(tls.cert));
  const hub = createHub(server, { ...deps, hubKey: keyPin });
  return {
    hub,
    keyPin,
    port,
    url: `${secure ? 'https' : 'http'}://${urlHost(reachableHost(host))}:${port}`,
    renew: (renewed) => secure?.setSecureContext(renewed),
    close: (movedTo) => hub.close(movedTo),
  };
}

function createSecureServer(tls: TlsIdentity, { limits, hostNames = [], movedTo = () => null }: ServeOptions): Server {
  // A connection that is silent before TLS gets as long as one that is silent before hello; Node's default is 2 min.
  const handshakeTimeout = hubLimits(limits).helloTimeoutMs;
  const secure = createHttpsServer({ ...HTTP_SETTINGS, ...tls, handshakeTimeout });
  const plain = createGuestServer({ hostNames, movedTo, explain: isSelfSigned(tls) });
  takePlainHttp(secure, plain, handshakeTimeout);
  return secure;
}

/** What to put into a URL for a listening address that stands for all of them. */
function reachableHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? (ownAddresses()[0] ?? 'localhost') : host;
}
