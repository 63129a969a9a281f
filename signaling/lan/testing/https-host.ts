import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateCertificate } from '../../net/certificate.ts';
import { keyPinOf } from '../../net/pinned-agent.ts';
import { type HubPlace, type LanStatus, PROTOCOL_VERSION } from '../../protocol/index.ts';

export interface HttpsHost {
  place: HubPlace;
  port: number;
  /** What answers from now on. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** An HTTPS server on loopback with a key of its own, as a hub has. */
export async function startHttpsHost(): Promise<HttpsHost> {
  const dir = await mkdtemp(join(tmpdir(), 'earshot-lan-'));
  const tls = await loadOrCreateCertificate({ dir });
  const server = createServer(tls, (request, response) => host.answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host: HttpsHost = {
    place: { url: `https://127.0.0.1:${port}`, keyPin: keyPinOf(new X509Certificate(tls.cert)) },
    port,
    answer: (_request, response) => void response.writeHead(404).end(),
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(dir, { recursive: true });
    },
  };
  return host;
}

/** The status of a hub that serves nobody. */
export function servingStatus(keyPin: string, changes: Partial<LanStatus> = {}): LanStatus {
  const state = { kind: 'serving' as const, followers: 0, standbys: [], successor: null };
  return { version: PROTOCOL_VERSION, keyPin, hubId: 'h'.repeat(12), kind: 'app', term: 0, state, ...changes };
}
