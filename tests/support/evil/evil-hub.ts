import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Server } from 'socket.io';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { serveHttp } from '../../../signaling/server/http.ts';
import { RENDERER } from '../paths.ts';
import { Victim } from './victim.ts';

/**
 * A hub that lies. It serves the app's pages and speaks the wire of a real hub, keeps no state, checks nothing, and
 * tells and answers each client whatever a test wants.
 */
export class EvilHub {
  readonly url: string;
  readonly #http: HttpServer;
  readonly #io: Server;
  readonly #victims: Victim[] = [];

  private constructor(http: HttpServer) {
    this.#http = http;
    this.#io = new Server(http, {
      transports: ['websocket'],
      serveClient: false,
      pingInterval: LIMITS.pingIntervalMs,
      pingTimeout: LIMITS.pingTimeoutMs,
    });
    http.removeAllListeners('request');
    serveHttp(http, {
      staticRoot: RENDERER,
      hostNames: [],
      routes: () => false,
      movedTo: () => null,
      health: () => ({ connections: 0, peers: 0, rooms: 0, calls: 0 }),
    });
    this.#io.on('connection', (socket) => void this.#victims.push(new Victim(socket)));
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }

  /** On a free port of loopback. */
  static async start(): Promise<EvilHub> {
    const http = createServer();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new EvilHub(http);
  }

  /** Waits for the client of this name to say hello. */
  async greeted(name: string): Promise<Victim> {
    for (;;) {
      const victim = this.#victims.find((one) => one.name === name);
      if (victim) return victim;
      await delay(20);
    }
  }

  async close(): Promise<void> {
    await this.#io.close();
    this.#http.closeAllConnections();
  }
}
