import { isLinkLocal, zoneOf } from '../../net/address-text.ts';
import { cardsToAnnounceOn, networkIn, type NetworkCard } from '../../net/interfaces.ts';
import { inSubnet } from '../../net/subnet.ts';

/** Most addresses of one card that are announced. */
const MAX_ADDRESSES = 8;

/**
 * The ends of multicast DNS to have, a socket each: one for each IPv4 address, and one for all IPv6 addresses of a
 * card, which has several and often new ones (RFC 8981). By a name that changes with what is announced there.
 */
export function endsFor(cards: readonly NetworkCard[]): Map<string, NetworkCard> {
  return new Map(cardsToAnnounceOn(cards).map((card) => [endName(card, cards), card]));
}

function endName(card: NetworkCard, cards: readonly NetworkCard[]): string {
  const networks = new Set(addressesAt(card, cards).map(networkIn));
  return [card.name, ...[...networks].sort()].join(' ');
}

/** The addresses that an end stands for. */
function addressesAt(end: NetworkCard, cards: readonly NetworkCard[]): NetworkCard[] {
  if (end.family === 'IPv4') return [end];
  return cards.filter(({ name, family }) => name === end.name && family === 'IPv6');
}

/**
 * What is announced at an end: its addresses, and those of the other family on the same card (RFC 6762, section 6.2).
 * IPv4 comes first, so that it is never cut off by many IPv6 addresses: it tells others that they hear this hub twice.
 */
export function addressesToAnnounce(end: NetworkCard, cards: readonly NetworkCard[]): string[] {
  const others = cards.filter(({ name, family }) => name === end.name && family !== end.family);
  return [...addressesAt(end, cards), ...others]
    .sort((a, b) => a.family.localeCompare(b.family))
    .map(({ address }) => address)
    .slice(0, MAX_ADDRESSES);
}

/**
 * Whether a packet was sent on the end's own link (RFC 6762, section 11): each socket gets the packets of all cards, and what
 * was sent to its port from anywhere.
 *
 * @param sender with its zone, if it has one
 */
export function isOnLink(sender: string, end: NetworkCard, cards: readonly NetworkCard[]): boolean {
  // No router passes these on.
  if (isLinkLocal(sender)) return end.family === 'IPv6' && zoneOf(sender) === end.zone;
  return addressesAt(end, cards).some((card) => inSubnet(sender, card));
}
