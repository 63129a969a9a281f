import { networkInterfaces } from 'node:os';
import { groupBy } from '../basics/group-by.ts';
import { isLinkLocal } from './address-text.ts';
import { type Interfaces, type NetworkCard, networkCards, waysOut } from './interfaces.ts';

/**
 * This computer's addresses that others can reach: those of LAN cards before those of tunnels and virtual bridges, which
 * few can use, and IPv4 before IPv6. Link-local IPv6 is there only without any others: browsers cannot open it.
 */
export function ownAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const onLan = ({ kind }: NetworkCard): number => (kind === 'lan' ? 0 : 1);
  const cards = networkCards(interfaces).sort((a, b) => onLan(a) - onLan(b) || a.family.localeCompare(b.family));
  const addresses = cards.map(({ address }) => address);
  const far = addresses.filter((address) => !isLinkLocal(address));
  return far.length > 0 ? far : addresses;
}

/**
 * Groups of addresses; the own certificate must be valid for one address of each. An IPv4 address is a group of its
 * own. The IPv6 addresses of a card without IPv4 are one group, since most of them are replaced every day (RFC 8981).
 * Virtual cards are left out unless there are no others: they come and go with every container.
 */
export function addressesToCertify(interfaces: Interfaces = networkInterfaces()): string[][] {
  const far = networkCards(interfaces).filter(({ address }) => !isLinkLocal(address));
  const groups = groupBy(waysOut(far), ({ family, name, address }) => (family === 'IPv4' ? address : name));
  return [...groups.values()].map((group) => group.map(({ address }) => address));
}
