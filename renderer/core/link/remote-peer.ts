import type { Member } from '../../../signaling/protocol/index.ts';
import type { IntroducedPeer, PresenceEvidence } from './introductions.ts';
import type { PeerLink } from './peer-link.ts';
import type { StatedPeer } from './state-exchange.ts';

/** One of the others in the room, as the mesh knows it. */
export interface RemotePeer extends IntroducedPeer, StatedPeer {
  readonly link: PeerLink;
  member: Member;
  /** The hub under which this peer was last in the roster; null when it was only introduced. */
  hubId: string | null;
  /** A hub's roster that lacks it: since when nothing speaks for it (ms), and which hub. */
  missing: { since: number; hubId: string } | null;
}

/** From this long without a link one may say that the network between two computers is in the way, ms. */
const UNREACHABLE_MS = 8_000;

/** Whether the link has been down for so long that the network may be in the way. */
export function isUnreachable({ link: { state } }: RemotePeer, now: number): boolean {
  return state.kind === 'lost' || ('since' in state && now - state.since >= UNREACHABLE_MS);
}

/** What speaks for and against keeping this peer at `now` (ms). */
export function presenceEvidence(
  { link, hubId, missing }: RemotePeer,
  { vouched, hubOnline, now }: { vouched: boolean; hubOnline: boolean; now: number },
): PresenceEvidence {
  return {
    link: link.state.kind,
    listed: missing === null,
    vouched,
    hubOnline,
    listedBy: hubId === null ? 'never' : missing?.hubId === hubId ? 'same' : 'another',
    missingMs: missing ? now - missing.since : 0,
  };
}
