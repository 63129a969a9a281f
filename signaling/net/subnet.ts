import { isIPv4 } from 'node:net';
import type { NetworkCard } from './interfaces.ts';

/** True if an IPv4 address belongs to the card's subnet; false for anything that is no IPv4 address. */
export function inSubnet(address: string, card: Pick<NetworkCard, 'address' | 'netmask'>): boolean {
  if (!isIPv4(address)) return false;
  const mask = toNumber(card.netmask);
  return (toNumber(address) & mask) === (toNumber(card.address) & mask);
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

/** 32 bits, as JavaScript's bit operators see them. */
function toNumber(ipv4: string): number {
  return ipv4.split('.').reduce((bits, byte) => (bits << 8) | Number(byte), 0);
}
