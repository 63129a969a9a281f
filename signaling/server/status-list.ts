import type { EventPayload, StatusText } from '../protocol/index.ts';

/** A status text of a peer. */
export interface PeerStatus extends Omit<StatusText, 'leftMs'> {
  /** Monotonic time, ms; null: when it is taken back. */
  readonly endsAt: number | null;
}

interface Told {
  readonly peerId: string;
  readonly status: PeerStatus | null;
}

/** @param now monotonic, ms */
export function toPeerStatus({ emoji, text, leftMs }: StatusText, now: number): PeerStatus {
  return { emoji, text, endsAt: leftMs === null ? null : now + leftMs };
}

/** The texts of these peers that have not ended. @param now monotonic, ms */
export function statusesOf(peers: readonly Told[], now: number): EventPayload<'people-status'>['told'] {
  return peers.flatMap(({ peerId, status }) => {
    if (status === null) return [];
    const { endsAt, ...said } = status;
    const leftMs = endsAt === null ? null : Math.ceil(endsAt - now);
    return leftMs === null || leftMs > 0 ? [{ peerId, status: { ...said, leftMs } }] : [];
  });
}

/** What was last told of whose status text, so that only changes are. See SPEC.md [PEOPLE-5]. */
export class StatusList {
  readonly #told = new Map<string, PeerStatus>();

  /**
   * What has changed, to be told to the others.
   *
   * @param here peers that may have changed
   * @param gone peer ids of those who left
   * @param now monotonic, ms
   */
  take(here: readonly Told[], gone: readonly string[], now: number): EventPayload<'people-status'> {
    const changed = here.filter(({ peerId, status }) => (this.#told.get(peerId) ?? null) !== status);
    const told = statusesOf(changed, now);
    const cleared = changed
      .map(({ peerId }) => peerId)
      .filter((peerId) => this.#told.has(peerId) && told.every((one) => one.peerId !== peerId));
    for (const { peerId, status } of changed) {
      if (status === null) this.#told.delete(peerId);
      else this.#told.set(peerId, status);
    }
    for (const peerId of gone) this.#told.delete(peerId);
    return { told, cleared };
  }

  clear(): void {
    this.#told.clear();
  }
}
