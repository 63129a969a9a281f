import { isSameSite, scopeOf } from '../basics/ip-address.ts';
import { isLinkLocal, isLoopback, networkOf, plainAddress } from './address-text.ts';
import type { NetworkCard } from './interfaces.ts';

/** True if an address belongs to the card's subnet; false for one of the other family and for anything that is no address. */
export function inSubnet(address: string, card: Pick<NetworkCard, 'address' | 'netmask'>): boolean {
  const network = networkOf(address, card.netmask);
  return network !== null && network === networkOf(card.address, card.netmask);
}

/**
 * True if an address is of this computer's own networks: in the subnet of a card, link-local, which no router passes on, or
 * loopback.
 *
 * @param address of a socket, or as it stands in a URL
 */
export function isNear(address: string, cards: readonly Pick<NetworkCard, 'address' | 'netmask'>[]): boolean {
  const plain = plainAddress(address);
  return isLoopback(plain) || isLinkLocal(plain) || cards.some((card) => inSubnet(plain, card));
}

/**
 * True if an address may be of a network that this computer's people have to do with: one of its own (`isNear`), any that is
 * not on the internet, or one of its own site where that has public addresses. See SPEC.md [LAN-13].
 *
 * @param address of a socket
 */
export function isOnSite(address: string, cards: readonly Pick<NetworkCard, 'address' | 'netmask'>[]): boolean {
  const plain = plainAddress(address);
  return isNear(plain, cards) || scopeOf(plain) === 'local' || cards.some((card) => isSameSite(card.address, plain));
}

/**
 * Addresses in the order in which to try them: those in the subnet of a `lan` card, those in the subnet of another card,
 * the rest; otherwise as they were.
 */
export function nearestFirst(addresses: readonly string[], cards: readonly NetworkCard[]): string[] {
  const distance = (address: string): number => {
    const near = cards.filter((card) => inSubnet(address, card));
    if (near.length === 0) return 2;
    return near.some(({ kind }) => kind === 'lan') ? 0 : 1;
  };
  // Array.prototype.sort is stable.
  return [...addresses].sort((a, b) => distance(a) - distance(b));
}
