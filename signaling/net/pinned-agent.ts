import { createHash, X509Certificate } from 'node:crypto';
import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';
import { networkInterfaces } from 'node:os';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { plainAddress } from './address-text.ts';
import { connectHostFor } from './link-local.ts';

/** How long connecting and the TLS handshake may take, ms. */
const HANDSHAKE_MS = 4_000;

/** The pinned key of a hub, as its owner stores it. */
export interface KeyPin {
  /** SHA-256 of the SubjectPublicKeyInfo, base64, as RFC 7469 pins; null before the first meeting. */
  get(): string | null;
  /** Called at the first meeting (trust on first use). */
  set(pin: string): void;
  /** Called with the pin of another key that was shown instead of the known one. */
  refused(shown: string): void;
}

/** The hub showed another key than the pinned one: a new installation, or an attack. */
export class HubKeyChangedError extends Error {
  override readonly name = 'HubKeyChangedError';
}

/** The hub accepted the connection and then sent nothing: it is frozen, or no hub. */
class HandshakeTimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** RFC 7469 section 2.4. */
export function keyPinOf(certificate: X509Certificate): string {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

/** The pin of the other side's key; null without one, and once the socket is closed. */
export function keyShownOn(socket: TLSSocket): string | null {
  // Not getPeerX509Certificate, which removes the certificate from the chain, so that it cannot be read again.
  const { raw } = socket.getPeerCertificate() as { raw?: Buffer };
  return raw === undefined ? null : keyPinOf(new X509Certificate(raw));
}

/**
 * An https agent for one hub. A hub with a pin must show that key; names, dates and issuer of its certificate do not
 * matter. Without a pin, a certificate that the system trusts is accepted as it is (its key changes with every
 * renewal), and the key of any other is pinned (trust on first use). Nothing is sent before the check.
 */
export class PinnedAgent extends Agent {
  readonly #pin: KeyPin;
  readonly #onKeyChanged: () => void;
  readonly #handshakeMs: number;
  readonly #open = new Set<TLSSocket>();
  #newest: TLSSocket | null = null;

  /**
   * @param onKeyChanged called besides the error that the request gets, which not every client passes on
   * @param handshakeMs how long connecting may take: a request that is given up does not end a connection that is still
   *   being made, and reports nothing before that has ended
   */
  constructor(pin: KeyPin, onKeyChanged: () => void = () => {}, handshakeMs: number = HANDSHAKE_MS) {
    super();
    this.#pin = pin;
    this.#onKeyChanged = onKeyChanged;
    this.#handshakeMs = handshakeMs;
  }

  /** The pin of the key that the hub shows on the newest connection; null while there is none. */
  get shownKey(): string | null {
    return this.#newest && keyShownOn(this.#newest);
  }

  override createConnection(
    options: ConnectionOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    // Checked below instead: Node would end the connection before the key can be read.
    const way = options.host === undefined ? {} : connectHostFor(options.host);
    const socket = connect({ ...options, ...way, rejectUnauthorized: false });
    const timer = setTimeout(() => socket.destroy(new HandshakeTimeoutError()), this.#handshakeMs);
    const onError = (error: Error): void => callback(error, socket);
    socket.once('error', onError);
    this.#open.add(socket);
    this.#newest = socket;
    socket.once('close', () => {
      clearTimeout(timer);
      this.#open.delete(socket);
    });
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      socket.off('error', onError);
      const problem = this.#judge(socket);
      if (problem !== null) {
        socket.destroy();
        this.#onKeyChanged();
      }
      callback(problem, socket);
    });
  }

  /**
   * Closes connections from addresses that this computer no longer has: nothing arrives on them, and nobody else would
   * close them.
   */
  dropLostAddresses(): void {
    const present = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
    for (const socket of this.#open) {
      const { localAddress } = socket;
      if (localAddress === undefined) continue;
      const local = plainAddress(localAddress);
      if (!present.some(({ address }) => address === local)) socket.destroy();
    }
  }

  #judge(socket: TLSSocket): HubKeyChangedError | null {
    const known = this.#pin.get();
    if (known === null && socket.authorized) return null;
    const shown = keyShownOn(socket);
    if (shown === null || (known !== null && shown !== known)) {
      if (shown !== null) this.#pin.refused(shown);
      return new HubKeyChangedError('the hub showed another key');
    }
    if (known === null) this.#pin.set(shown);
    return null;
  }
}
