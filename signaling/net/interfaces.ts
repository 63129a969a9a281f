import type { NetworkInterfaceInfo } from 'node:os';

/** One IPv4 address of a network card. */
export interface NetworkCard {
  name: string;
  address: string;
  netmask: string;
  /** `lan`: announced on. `vpn`: a tunnel. `virtual`: a bridge to machines inside of this one. */
  kind: 'lan' | 'vpn' | 'virtual';
}

/** What `os.networkInterfaces()` answers. */
export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Tunnels by their names on Linux, macOS and Windows. */
const VPN =
  /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|feth|nordlynx|proton)|vpn|wireguard|zerotier|anyconnect|globalprotect|tap-windows|wintun/i;

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
  // A network of one address is the end of a tunnel.
  return VPN.test(name) || netmask === '255.255.255.255' ? 'vpn' : 'lan';
}

/** The IPv4 addresses of this computer's network cards, loopback left out. */
export function networkCards(interfaces: Interfaces): NetworkCard[] {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address, netmask }) => ({ name, address, netmask, kind: cardKind(name, netmask) })),
  );
}

/** All but the virtual ones; these where there are no others, since then the name of the only way out was misread. */
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

/**
 * Whether what leads to others has changed: cards, or their addresses, in whatever order. Virtual ones come and go with every
 * container, and count only where there is nothing else.
 */
export function sameNetwork(a: readonly NetworkCard[], b: readonly NetworkCard[]): boolean {
  const text = (cards: readonly NetworkCard[]): string =>
    cardsOutside(cards)
      .map(({ name, address, netmask }) => `${name} ${address}/${netmask}`)
      .sort()
      .join();
  return text(a) === text(b);
}
