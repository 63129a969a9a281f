import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/** What a TLS connection begins with: a record of type handshake (RFC 8446, 5.1). No HTTP method does. */
const TLS_HANDSHAKE = 0x16;
/** Longest life of a plain connection, ms: a guest needs one page and one redirect. */
const PLAIN_LIFETIME_MS = 15_000;

/**
 * Lets a TLS server take plain http on its port too: the first byte tells which of the two a connection speaks. All of
 * them remain connections of the TLS server, with its limit and its end.
 *
 * @param plain answers the plain ones; does not listen itself
 * @param silenceMs how long a connection may say nothing at all
 */
export function takePlainHttp(secure: HttpsServer, plain: HttpServer, silenceMs: number): void {
  const startTls = secure.listeners('connection') as ((socket: Socket) => void)[];
  secure.removeAllListeners('connection');
  secure.on('connection', (socket: Socket) => {
    const end = () => socket.destroy();
    const silence = setTimeout(end, silenceMs);
    socket.once('close', () => clearTimeout(silence));
    socket.on('error', end);
    socket.once('readable', () => {
      clearTimeout(silence);
      const begin = socket.read() as Buffer | null;
      if (begin === null) return end();
      socket.unshift(begin);
      if (begin[0] === TLS_HANDSHAKE) return startTls.forEach((start) => start.call(secure, socket));
      const lifetime = setTimeout(end, PLAIN_LIFETIME_MS);
      socket.once('close', () => clearTimeout(lifetime));
      plain.emit('connection', socket);
    });
  });
}
