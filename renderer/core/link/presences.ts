import type { Member } from '../../../signaling/protocol/index.ts';
import { commonPeers } from './introductions.ts';
import { isSupported, type Presence, presenceOf } from './presence.ts';
import type { RemotePeer } from './remote-peer.ts';
import type { RunningClock } from './running-clock.ts';

/** Somebody who was only introduced gives way to another visit no sooner than this, ms. */
const NEWLY_INTRODUCED_MS = 1_000;
/** Whoever says goodbye to a hub and leaves the room has a link that falls within this time, ms; whoever goes to another hub has not. */
const GOODBYE_MS = 10_000;

/** Follows, of every peer of a mesh, whether it is in the room, lost, or gone: from rosters, from the others, and from its link. */
export class Presences {
  readonly #peers: ReadonlyMap<string, RemotePeer>;
  readonly #clock: Pick<RunningClock, 'now'>;
  #hubId = '';
  #hubOnline = true;
  /** Every roster of the hub was heard since the last one; what changed while it was not there is not known. */
  #isCurrent = false;
  /** This computer is on no network: nothing that it does not hear says anything of the others. */
  #isOffline = false;

  /** @param peers by peer id */
  constructor(peers: ReadonlyMap<string, RemotePeer>, clock: Pick<RunningClock, 'now'>) {
    this.#peers = peers;
    this.#clock = clock;
  }

  setHubOnline(online: boolean): void {
    this.#hubOnline = online;
    if (!online) this.#isCurrent = false;
  }

  /** While this computer is on no network everybody who was here keeps their place for longer, and afterwards as long as at first. */
  setOffline(offline: boolean): void {
    this.#isOffline = offline;
    if (!offline) for (const peer of this.#peers.values()) peer.unsupportedSince = null;
  }

  /**
   * A roster came, and all who are on it have a link.
   *
   * @param listed those who are on it, without this client
   */
  follow(listed: readonly Member[], hubId: string): void {
    for (const peer of this.#peers.values()) {
      const member = listed.find(({ peerId }) => peerId === peer.member.peerId);
      if (member === undefined) this.#missed(peer, hubId);
      else Object.assign(peer, { member, hubId, missing: null });
    }
    this.#hubId = hubId;
    this.#isCurrent = true;
  }

  /** The link to this peer was opened because others say that it is there. */
  introduced(peer: RemotePeer): void {
    peer.missing = { since: this.#clock.now(), hubId: this.#hubId, saidGoodbye: false };
  }

  /** Whether the newest roster of a reachable hub lists this peer. */
  isListed({ missing }: RemotePeer): boolean {
    return missing === null && this.#hubOnline;
  }

  /** Limits the connections made for a peer that is introduced with ever new visits (SPEC.md [LINK-5]). */
  isNewlyIntroduced({ missing }: RemotePeer): boolean {
    return missing !== null && this.#clock.now() - missing.since < NEWLY_INTRODUCED_MS;
  }

  /** Whether the peer is in the room now. To be asked at least once a second. */
  of(peer: RemotePeer): Presence {
    const { link, hubId, missing, admittedAs, member } = peer;
    const now = this.#clock.now();
    const facts = {
      link: link.state.kind,
      listed: missing === null,
      vouched: commonPeers(member.visit, this.#peers.values()).length > 0,
      // What a hub said before it was away is no news of anybody.
      hubOnline: this.#hubOnline && this.#isCurrent,
    };
    if (isSupported(facts)) peer.unsupportedSince = null;
    else peer.unsupportedSince ??= now;
    const silentSince = peer.unsupportedSince ?? now;
    return presenceOf({
      ...facts,
      wasHere: link.everConnected && admittedAs !== null,
      // Somebody on this very computer can be heard without any.
      offline: this.#isOffline && ![...this.#peers.values()].some((one) => one.link.state.kind === 'connected'),
      listedBy: hubId === null ? 'never' : missing?.hubId === hubId ? 'same' : 'another',
      saidGoodbye: missing !== null && missing.saidGoodbye && silentSince - missing.since < GOODBYE_MS,
      unsupportedMs: now - silentSince,
    });
  }

  /** A hub lists whoever loses the connection to it as `away` for a while, before it takes them off. */
  #missed(peer: RemotePeer, hubId: string): void {
    const saidGoodbye = this.#isCurrent && peer.hubId === hubId && peer.member.state === 'present';
    peer.missing ??= { since: this.#clock.now(), hubId, saidGoodbye };
  }
}
