import type { LinkState } from './link-state.ts';

/** How long a hub that has just taken over may take to hear of somebody who was never met here, ms. */
const REJOIN_GRACE_MS = 30_000;
/** How long somebody who was here and whom nobody can reach keeps their place, ms. */
export const PLACE_KEPT_MS = 60_000;
/** … while this computer seems to be on no network, ms: some systems say so of a network that leads nowhere else. */
export const PLACE_KEPT_OFFLINE_MS = 600_000;

/** What decides whether a peer is still in the room. */
export interface PresenceEvidence {
  link: LinkState['kind'];
  /** The link was up, and the peer let into the room: people have seen each other. */
  wasHere: boolean;
  /** The newest roster lists the peer. */
  listed: boolean;
  /** A common peer vouches for the peer. */
  vouched: boolean;
  /** A hub is reachable, and has told who is here since. */
  hubOnline: boolean;
  /** This computer seems to be on no network. */
  offline: boolean;
  /** `same`: the hub whose roster lacks the peer listed it before. `never`: no hub ever listed the peer. */
  listedBy: 'same' | 'another' | 'never';
  /** The hub took the peer off the list while it was connected there: it has said goodbye to it (SPEC.md [ROOM-4]). */
  saidGoodbye: boolean;
  /** How long nothing has spoken for the peer, neither its link nor a roster nor a common peer, ms. */
  unsupportedMs: number;
}

/**
 * - `here`: in the room, whatever its link does for a moment.
 * - `lost`: cut off, or its computer sleeps or is gone; keeps its place, because it may come back.
 * - `left`: has said that it goes.
 * - `given-up`: was lost for too long, or never got here.
 */
export type Presence = 'here' | 'lost' | 'left' | 'given-up';

/** Whether a peer that said no goodbye on its link is still in the room (SPEC.md [LINK-4], [LINK-6], [LINK-11]). */
export function presenceOf(evidence: PresenceEvidence): Presence {
  const { link, wasHere, listed, hubOnline, offline, saidGoodbye, unsupportedMs } = evidence;
  if (isSupported(evidence)) return link === 'lost' ? 'lost' : 'here';
  if (saidGoodbye) return 'left';
  if (!wasHere) return isOnItsWay(evidence) ? 'here' : 'given-up';
  if (unsupportedMs >= (offline ? PLACE_KEPT_OFFLINE_MS : PLACE_KEPT_MS)) return 'given-up';
  // Of a hub that has just taken over, or of none, it says nothing that somebody is not listed.
  const isMissed = hubOnline && !listed && evidence.listedBy === 'same';
  return isMissed || link === 'lost' ? 'lost' : 'here';
}

/** Whether anything speaks for the peer to be in the room. */
export function isSupported({
  link,
  vouched,
  listed,
  hubOnline,
}: Pick<PresenceEvidence, 'link' | 'vouched' | 'listed' | 'hubOnline'>): boolean {
  return link === 'connected' || vouched || (listed && hubOnline);
}

/** Whether somebody who was never met here may still come. */
function isOnItsWay({ link, listed, listedBy, unsupportedMs }: PresenceEvidence): boolean {
  if (listed) return link !== 'lost';
  const isTrying = link === 'connecting' || link === 'cut-off' || link === 'recovering';
  return isTrying && listedBy === 'another' && unsupportedMs < REJOIN_GRACE_MS;
}
