import type { Member } from '../../../signaling/protocol/index.ts';
import type { PeerVisit } from './signal-route.ts';

/** What the mesh needs of a roster. */
export interface RosterView {
  self: PeerVisit;
  members: Member[];
  /** The hub that sent the roster. */
  hubId: string;
  /** The person's own consent, without which nothing is sent, whatever the roster says (SPEC.md [CONSENT-1]). */
  joined: boolean;
}
