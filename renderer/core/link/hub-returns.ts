import type { RemotePeer } from './remote-peer.ts';
import type { RosterView } from './roster-view.ts';

/** Least time between two tries of one link because its two ends are at the hub again, ms: a hub could say that at any time. */
const GAP_MS = 2_000;

/** Whose links that are down are to be tried at once, because their two ends are at the hub again (SPEC.md [LINK-8]). */
export class HubReturns {
  /** By peer; ms of the links' clock. */
  readonly #triedAt = new WeakMap<RemotePeer, number>();
  /** Whether this client was without the hub since the last roster. */
  #wasLost = false;

  /** This client has no hub now. */
  lost(): void {
    this.#wasLost = true;
  }

  /**
   * Peers whose link is down and who are listed again: by another hub, or after they or this client were away from this one.
   *
   * @param peers as they were before this roster
   * @param now ms of the links' clock
   */
  take(
    { members, hubId }: Pick<RosterView, 'members' | 'hubId'>,
    peers: ReadonlyMap<string, RemotePeer>,
    now: number,
  ): ReadonlySet<RemotePeer> {
    const wasLost = this.#wasLost;
    this.#wasLost = false;
    const back = new Set<RemotePeer>();
    for (const { peerId, state } of members) {
      const peer = peers.get(peerId);
      if (peer === undefined || peer.hubId === null || peer.link.state.kind === 'connected') continue;
      const isNew = peer.missing !== null || peer.hubId !== hubId;
      const isBack = wasLost || (peer.member.state === 'away' && state === 'present');
      if (isNew || (isBack && now - (this.#triedAt.get(peer) ?? -Infinity) >= GAP_MS)) back.add(peer);
    }
    for (const peer of back) this.#triedAt.set(peer, now);
    return back;
  }
}
