import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serveHub } from '../../signaling/server/serve.ts';

// A process of its own, bundled before it runs: `relay-server.js hub|bare` prints its URL and runs until it is killed.

const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** Our hub with its rate limits out of the way, for the rest is what is measured. */
async function startHub(): Promise<string> {
  const { url } = await serveHub({
    port: 0,
    host: '127.0.0.1',
    tls: null,
    staticRoot: null,
    ice: () => ({ servers: [], turn: null }),
    hostNames: [],
    limits: { burstMessages: UNLIMITED, messagesPerSecond: UNLIMITED, bytesPerSecond: UNLIMITED },
    log: () => {},
  });
  return url;
}

/** The least a relay can do: Socket.IO hands the message on and acknowledges it. */
async function startBareRelay(): Promise<string> {
  const server = createServer();
  new Server(server, { transports: ['websocket'], serveClient: false }).on('connection', (socket) => {
    socket.on('signal', ({ to, signal }: { to: string; signal: unknown }, ack: (answer: object) => void) => {
      socket.to(to).emit('signal', { from: socket.id, signal });
      ack({ ok: true, data: {} });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

process.stdout.write(await (process.argv[2] === 'hub' ? startHub() : startBareRelay()));
