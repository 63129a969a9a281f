import type { Member } from '../../../signaling/protocol/index.ts';
import type { IntroducedPeer } from './introductions.ts';
import type { PeerLink } from './peer-link.ts';

/** One of the others in the room, as the mesh knows it. */
export interface RemotePeer extends IntroducedPeer {
  readonly link: PeerLink;
  member: Member;
  /** The hub under which this peer was last in the roster; null when it was only introduced. */
  hubId: string | null;
  /** A hub's roster that lacks it: since when nothing speaks for it (ms), and which hub. */
  missing: { since: number; hubId: string } | null;
}
