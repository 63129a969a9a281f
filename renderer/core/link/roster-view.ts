import type { Member, PeerVisit } from '../../../signaling/protocol/index.ts';

/** What the mesh needs of a roster. */
export interface RosterView {
  self: PeerVisit;
  members: Member[];
  /** The hub that sent the roster. */
  hubId: string;
  /** The person's own consent, without which nothing is sent, whatever the roster says (SPEC.md [CONSENT-1]). */
  joined: boolean;
}
