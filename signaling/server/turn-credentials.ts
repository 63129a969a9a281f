import { emit, type HubSocket } from './hub-socket.ts';
import { type IceConfig, iceServersFor } from './ice.ts';
import type { Peers } from './peers.ts';

/**
 * Gives TURN credentials to those who are in a room with somebody, and to nobody else: they let whoever has them send
 * through the TURN server. See SPEC.md [ICE-1], [ICE-3].
 */
export class TurnCredentials {
  readonly #peers: Peers;
  readonly #config: () => IceConfig;
  readonly #lifetimeMs: number;
  /** Those in company, and the socket that was given credentials: whoever comes back on another one has none. */
  readonly #given = new Map<string, HubSocket>();
  readonly #timer: NodeJS.Timeout;

  /** @param lifetimeMs how long credentials are good for, ms; they are given anew at half of it */
  constructor(peers: Peers, config: () => IceConfig, lifetimeMs: number) {
    this.#peers = peers;
    this.#config = config;
    this.#lifetimeMs = lifetimeMs;
    this.#timer = setInterval(() => this.#renew(), lifetimeMs / 2);
  }

  /** To be called before a peer is told who is in its room, so that it has credentials when it begins to connect. */
  inCompany(peerId: string, isInCompany: boolean): void {
    const socket = this.#peers.get(peerId)?.socket;
    if (!isInCompany || !socket) return void this.#given.delete(peerId);
    if (this.#given.get(peerId) !== socket) this.#give(peerId, socket);
  }

  /** Gives nobody anything any more. */
  clear(): void {
    clearInterval(this.#timer);
    this.#given.clear();
  }

  #renew(): void {
    for (const [peerId, socket] of this.#given) this.#give(peerId, socket);
  }

  #give(peerId: string, socket: HubSocket): void {
    const config = this.#config();
    if (config.turn === null) return;
    this.#given.set(peerId, socket);
    // The only use of the time of day in a hub: the TURN server compares it with its own.
    emit(socket, 'ice-servers', { iceServers: iceServersFor(config, peerId, Date.now() + this.#lifetimeMs) });
  }
}
