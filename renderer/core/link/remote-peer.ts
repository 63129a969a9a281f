import type { Member } from '../../../signaling/protocol/index.ts';
import type { IntroducedPeer, IntroducingPeer, Sighting } from './introductions.ts';
import type { PeerLink } from './peer-link.ts';
import type { Presence } from './presence.ts';
import type { StatedPeer } from './state-exchange.ts';

/** Whether somebody of this name may be let in without asking the person. */
export type MayMeet = (person: Pick<Member, 'peerId' | 'name'>) => boolean;

/** Another peer in the room, with its link. */
export interface RemotePeer extends IntroducedPeer, StatedPeer {
  readonly link: PeerLink;
  member: Member;
  /** The hub under which this peer was last in the roster; null when it was only introduced. */
  hubId: string | null;
  /** Set while a hub's roster lacks the peer: since when (ms), which hub's, and whether it was told a goodbye. */
  missing: { since: number; hubId: string; saidGoodbye: boolean } | null;
  /** Since when nothing speaks for the peer (`isSupported`), ms of the links' clock; null while something does. */
  unsupportedSince: number | null;
  presence: Extract<Presence, 'here' | 'lost'>;
  /** Who introduced it first, and when (ms of the links' clock); null when the link was opened for a roster. */
  introduction: { by: IntroducingPeer; at: number } | null;
  sighting: Sighting;
}

/** Lets topics open and tracks be sent to a peer that is in the room, unless it is to be held. */
export function admit(peer: RemotePeer, mayEnter: (peer: RemotePeer) => boolean): void {
  const { member, link } = peer;
  if (member.state === 'ringing' || (peer.admittedAs === null && !mayEnter(peer))) return;
  peer.admittedAs ??= member.name;
  link.becomePresent();
}

/** A link down for this long may mean that the network blocks traffic between two computers, ms. */
const UNREACHABLE_MS = 8_000;

/** Whether the link has been down for `UNREACHABLE_MS` or more at `now` (ms of the links' clock). */
export function isUnreachable({ link: { state } }: RemotePeer, now: number): boolean {
  if (state.kind === 'cut-off') return false;
  return state.kind === 'lost' || ('since' in state && now - state.since >= UNREACHABLE_MS);
}
