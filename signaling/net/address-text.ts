import { isIPv4 } from 'node:net';
import { groupsOf } from '../basics/ip-address.ts';

/** True for the addresses 127.0.0.0/8 and ::1, also as IPv4-mapped ones; false for every name, whatever it starts with. */
export function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** True for fe80::/10 (RFC 4291, section 2.5.6), with a zone or without: of use on one link only, and never to a browser. */
export function isLinkLocal(address: string): boolean {
  return /^fe[89ab][\da-f]:/i.test(address);
}

/** An address as it stands in a URL: IPv6 in brackets and without a zone, IPv4-mapped ones as IPv4. */
export function urlHost(address: string): string {
  const plain = plainAddress(address);
  return plain.includes(':') ? `[${plain}]` : plain;
}

/** The host of a URL as an address or a name: IPv6 without its brackets. */
export function hostIn(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

/**
 * An address of a socket as the same address is known elsewhere: without a zone, which means something on this computer only
 * (RFC 4007, section 6), and IPv4-mapped ones (RFC 4291, section 2.5.5.2) as IPv4.
 */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/s, '');
}

/** What names the card in a link-local address on this computer (RFC 4007, section 11); null for an address without a zone. */
export function zoneOf(address: string): string | null {
  return /%(.+)$/s.exec(address)?.[1] ?? null;
}

/** The 4 or 16 bytes of an address without a zone; null for anything else. */
export function addressBytes(address: string): Buffer | null {
  const groups = groupsOf(address);
  if (groups === null) return null;
  return Buffer.from(groups.length === 4 ? groups : groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** The address of 4 or 16 bytes, as RFC 5952 writes it. */
export function addressOf(bytes: Buffer): string {
  if (bytes.length === 4) return [...bytes].join('.');
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(2 * index).toString(16));
  return canonicalIpv6(groups.join(':'));
}

/** The first address of the network that this one is in; null for anything but an address with a mask of its family. */
export function networkOf(address: string, netmask: string): string | null {
  const [bytes, mask] = [addressBytes(address), addressBytes(netmask)];
  if (bytes === null || bytes.length !== mask?.length) return null;
  return addressOf(Buffer.from(bytes.map((byte, index) => byte & (mask[index] ?? 0))));
}

/** The 64-bit network of an IPv6 address as Node gives it; null for anything else. */
export function ipv6NetworkOf(address: string): string | null {
  const bytes = addressBytes(plainAddress(address));
  return bytes?.length === 16 ? addressOf(Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(8)])) : null;
}

/** URLs write IPv6 in one way only, and never with dots. */
function canonicalIpv6(address: string): string {
  return hostIn(`http://[${address}]`);
}
