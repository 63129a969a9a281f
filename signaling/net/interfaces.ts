import type { NetworkInterfaceInfo } from 'node:os';
import { groupBy } from '../basics/group-by.ts';
import { isLinkLocal, networkOf } from './address-text.ts';

/** One address of a network card. */
export type NetworkCard = {
  name: string;
  /** Without a zone. */
  address: string;
  netmask: string;
  /** `lan`: announced on. `vpn`: a tunnel. `virtual`: a bridge to machines inside of this one. */
  kind: 'lan' | 'vpn' | 'virtual';
} & (
  | { family: 'IPv4' }
  /** The zone names the card on this computer, in link-local addresses and for multicast (RFC 4007, section 11). */
  | { family: 'IPv6'; zone: string }
);

/** What `os.networkInterfaces()` answers. */
export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Tunnels by their names on Linux, macOS and Windows. */
const VPN =
  /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|feth|nordlynx|proton|teredo|isatap|6to4)|vpn|wireguard|zerotier|anyconnect|globalprotect|tap-windows|wintun/i;

/** Bridges and cables to machines and containers inside of this computer, and Apple's device-to-device radio. */
const VIRTUAL = [
  /^(docker|veth(?!ernet)|virbr|vnet|vmnet|vboxnet|lxcbr|lxdbr|incusbr|podman|cni|flannel|cali|ve-|vb-)/i,
  // Docker's and macOS's own bridges; a bridge with a plain name (br0, bridge0) is often the computer's only card.
  /^br-[\da-f]{12}$|^bridge1\d\d$|^docker_gwbridge$/i,
  // Hyper-V's inner switches; an external one is also a "vEthernet" and the way to the LAN.
  /^vEthernet \((Default Switch|WSL|nat|DockerNAT|HNS)/i,
  /vmware|virtualbox/i,
  /^(awdl|llw|anpi)\d/i,
];

/**
 * What a network card is for, by its name. There is no better sign that all systems give. In doubt it is `lan`:
 * announcing on a card too many is harmless, on one too few means not being found.
 */
export function cardKind(name: string, netmask: string): NetworkCard['kind'] {
  if (VIRTUAL.some((pattern) => pattern.test(name))) return 'virtual';
  // A network of one address is the end of a tunnel. One of IPv6 is what DHCPv6 gives (RFC 8415): its router tells the prefix.
  return VPN.test(name) || netmask === '255.255.255.255' ? 'vpn' : 'lan';
}

/**
 * The addresses of this computer's network cards, loopback left out, and link-local IPv6 of all but LAN cards: tunnels and
 * bridges have it whether they lead anywhere or not.
 */
export function networkCards(interfaces: Interfaces): NetworkCard[] {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ internal }) => !internal)
      .map((entry) => cardOf(name, entry, addresses))
      .filter(({ address, kind }) => kind === 'lan' || !isLinkLocal(address)),
  );
}

function cardOf(name: string, { address, netmask, family }: NetworkInterfaceInfo, all: NetworkInterfaceInfo[]) {
  const card = { name, address, netmask, kind: cardKind(name, netmask) };
  return family === 'IPv4' ? { ...card, family } : { ...card, family, zone: zoneOfCard(name, all) };
}

/** Windows goes by the number, which stands in the link-local address only; the others by the name. */
function zoneOfCard(name: string, addresses: NetworkInterfaceInfo[]): string {
  const scopes = addresses.map((entry) => (entry.family === 'IPv6' ? entry.scopeid : 0));
  return process.platform === 'win32' ? String(Math.max(...scopes)) : name;
}

/**
 * All cards but virtual ones; all of them if there are no others, because then the name of the only real card was
 * misread.
 */
function cardsOutside(cards: readonly NetworkCard[]): readonly NetworkCard[] {
  const outside = cards.filter(({ kind }) => kind !== 'virtual');
  return outside.length > 0 ? outside : cards;
}

/**
 * The cards of kind `lan`. If there are none all others, since then the name of the only way to the others was
 * misread (a virtual machine whose card is named like a host's bridge), or people meet in a VPN that carries multicast.
 */
export function cardsToAnnounceOn(cards: readonly NetworkCard[]): NetworkCard[] {
  const lan = cards.filter(({ kind }) => kind === 'lan');
  return lan.length > 0 ? lan : [...cards];
}

/** True if this card of the computer has IPv4, beside which IPv6 is left alone. */
export function hasIpv4({ name }: NetworkCard, cards: readonly NetworkCard[]): boolean {
  return cards.some((other) => other.name === name && other.family === 'IPv4');
}

/**
 * Whether what leads to others has changed: cards, or their addresses, in whatever order. Virtual ones come and go with every
 * container, and count only where there is nothing else. IPv6 counts on a card without IPv4, and as the same while one
 * address in each network is: most are replaced every day (RFC 8981), but the old one stays for a while. Link-local
 * addresses count only where there are no others at all.
 */
export function sameNetwork(a: readonly NetworkCard[], b: readonly NetworkCard[]): boolean {
  const [before, after] = [byNetwork(a), byNetwork(b)];
  const overlaps = ([network, ways]: [string, NetworkCard[]]): boolean =>
    after.get(network)?.some((way) => ways.some(({ address }) => address === way.address)) === true;
  return before.size === after.size && [...before].every(overlaps);
}

function byNetwork(cards: readonly NetworkCard[]): Map<string, NetworkCard[]> {
  const ways = waysOut(cards);
  const far = ways.filter(({ address }) => !isLinkLocal(address));
  return groupBy(far.length > 0 ? far : ways, (card) => `${card.name} ${networkIn(card)}`);
}

/** The cards that lead to others: virtual ones only where there are no others, and IPv6 only on a card without IPv4. */
export function waysOut(cards: readonly NetworkCard[]): NetworkCard[] {
  const outside = cardsOutside(cards);
  return outside.filter((card) => card.family === 'IPv4' || !hasIpv4(card, outside));
}

/** Names the network that a card is in; by IPv4 each address counts by itself. */
export function networkIn({ family, address, netmask }: NetworkCard): string {
  return `${family === 'IPv4' ? address : networkOf(address, netmask)}/${netmask}`;
}
