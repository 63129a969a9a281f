import type { EventPayload, StatusText } from '../protocol/index.ts';
import { ToldList } from './told-list.ts';

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

/** What was last told of whose status text. See SPEC.md [PEOPLE-5]. */
export function statusList(): ToldList<Told, ReturnType<typeof statusesOf>[number]> {
  return new ToldList({ valueOf: ({ status }) => status, toldOf: statusesOf });
}
