import type { Signer } from '../../signaling/protocol/index.ts';
import { peerIdOf, signerOf } from '../../signaling/server/identity.ts';

/** A tab that connects. */
export interface Tab {
  /** The tab's own, the same through a reload. */
  readonly secret: string;
  /** Who it was before a reload, or a restart of this process; null for one that was nobody yet. */
  readonly peerId: string | null;
}

/**
 * Which tab has which key: the first one has the installation's, any other at the same time has its own, so that they are
 * two people. See SPEC.md [ID-7].
 */
export class TabSigners {
  readonly #installation: Signer;
  readonly #installationId: string;
  /** Secret of the tab with the installation's key, and its connections: a reload's may overlap. */
  #holder: { secret: string; connections: number } | null = null;

  constructor(installation: Signer) {
    this.#installation = installation;
    this.#installationId = peerIdOf(installation.publicKey);
  }

  /** The key of this tab; `release` when its connection ends. */
  take({ secret, peerId }: Tab): { signer: Signer; release: () => void } {
    const isSomebodyElse = peerId !== null && peerId !== this.#installationId;
    const isTaken = this.#holder !== null && this.#holder.secret !== secret;
    if (isSomebodyElse || isTaken) return { signer: signerOf(secret), release: () => undefined };
    const holder = (this.#holder ??= { secret, connections: 0 });
    holder.connections += 1;
    return {
      signer: this.#installation,
      release: () => {
        holder.connections -= 1;
        if (holder.connections === 0) this.#holder = null;
      },
    };
  }
}
