import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { once } from 'node:events';
import { ownAddresses, urlHost } from './addresses.ts';
import type { TlsIdentity } from './certificate.ts';
import { type Hub, type HubDeps, hubLimits } from './config.ts';
import type { WebServer } from './http.ts';
import { createHub } from './hub.ts';

/** How often Node looks for clients that are over their HTTP time-outs, ms; its own default is 30 s. */
const CONNECTION_CHECK_MS = 1_000;

export interface ServeOptions extends HubDeps {
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on; `0.0.0.0` or `::` for all. */
  host: string;
  /** Null serves plain http, which browsers let use a camera on loopback only. */
  tls: TlsIdentity | null;
}

export interface ServedHub {
  hub: Hub;
  /** Where to reach it, without a slash at the end. */
  url: string;
  port: number;
  /** As `Hub.close`. */
  close(movedTo?: string): Promise<void>;
}

/** Makes a server with a hub on it and listens. Rejects with Node's error (code EADDRINUSE and the like) when it cannot. */
export async function serveHub(options: ServeOptions): Promise<ServedHub> {
  const { host, tls, ...deps } = options;
  const settings = { connectionsCheckingInterval: CONNECTION_CHECK_MS };
  // Silence before TLS costs as much as silence before hello; Node's own limit is two minutes.
  const handshakeTimeout = hubLimits(options.limits).helloTimeoutMs;
  const server: WebServer = tls
    ? createHttpsServer({ ...settings, ...tls, handshakeTimeout })
    : createHttpServer(settings);
  server.listen(options.port, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const hub = createHub(server, deps);
  return {
    hub,
    port,
    url: `${tls ? 'https' : 'http'}://${urlHost(reachableHost(host))}:${port}`,
    close: (movedTo) => hub.close(movedTo),
  };
}

/** What to put into a URL for a listening address that stands for all of them. */
function reachableHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? (ownAddresses()[0] ?? 'localhost') : host;
}
