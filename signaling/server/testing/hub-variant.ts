import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { fail } from '../../protocol/index.ts';
import { RawClient } from './raw-client.ts';

/** How a hub of another release differs from today's, which does the rest for it. */
export interface HubVariant {
  /** Whether it knows this request with this payload; others answer `unknown-request` and `bad-request`. */
  knows(name: string, payload: Record<string, unknown>): 'yes' | 'no' | 'wrong';
  /** Changes what it answers, or takes its time. */
  answers?(name: string, answer: unknown): unknown;
  /** Sent after each hello. */
  greetsWith?: readonly { name: string; payload: unknown }[];
}

/** Serves a hub of another release, in front of one of today's. */
export async function serveHubVariant(
  hubUrl: string,
  variant: HubVariant,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer();
  const io = new Server(server, { transports: ['websocket'] });
  io.on('connection', (socket) => {
    const behind = new RawClient(hubUrl);
    behind.socket.onAny((name: string, payload: unknown) => socket.emit(name, payload));
    // One after the other, as a hub does.
    let last: Promise<void> = Promise.resolve();
    behind.socket.on('disconnect', () => void last.finally(() => socket.disconnect()));
    socket.on('disconnect', () => behind.socket.disconnect());
    socket.onAny((name: string, payload: Record<string, unknown>, ack: (answer: unknown) => void) => {
      last = last.then(async () => {
        const known = variant.knows(name, payload);
        if (known === 'no') return ack(fail('unknown-request', 'No such request.'));
        if (known === 'wrong') return ack(fail('bad-request', 'Wrong field.'));
        const answer: unknown = await behind.send(name, payload);
        ack((await variant.answers?.(name, answer)) ?? answer);
        if (name === 'hello') for (const event of variant.greetsWith ?? []) socket.emit(event.name, event.payload);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => io.close(),
  };
}
