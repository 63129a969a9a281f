/** Browsers and Node both have it, and neither's types are wanted here. */
declare const URL: { canParse(url: string): boolean; new (url: string): { readonly hostname: string } };

/** An IP address as its numbers: 4 of 8 bits, or 8 of 16. */
type Groups = readonly number[];

/**
 * Where an address leads. `local`: private (RFC 1918), link-local (RFC 3927, 4291), unique-local (RFC 4193), or shared behind a carrier's
 * NAT (RFC 6598). `global`: anywhere; also the addresses of a network that uses public ones. `special`: loopback, unspecified,
 * multicast, broadcast, reserved, or IPv4 within IPv6. `none`: no address.
 */
export type AddressScope = 'local' | 'global' | 'special' | 'none';

export function scopeOf(address: string): AddressScope {
  const groups = groupsOf(address);
  if (groups === null) return 'none';
  return groups.length === 4 ? scopeOfIpv4(groups) : scopeOfIpv6(groups);
}

/**
 * Whether two addresses may belong to one site: the first 16 bits of IPv4, the first 48 of IPv6 (RFC 6177). A page does not know
 * its network's mask, and larger sites route between several networks.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [groupsOf(one), groupsOf(other)];
  if (a === null || b === null || a.length !== b.length) return false;
  return a.slice(0, a.length === 4 ? 2 : 3).every((group, i) => group === b[i]);
}

function scopeOfIpv4([a = 0, b = 0]: Groups): AddressScope {
  if (a === 0 || a === 127 || a >= 224) return 'special';
  const isPrivate = a === 10 || (a === 172 && b >> 4 === 1) || (a === 192 && b === 168);
  return isPrivate || (a === 169 && b === 254) || (a === 100 && b >> 6 === 1) ? 'local' : 'global';
}

function scopeOfIpv6(groups: Groups): AddressScope {
  const [first = 0] = groups;
  // ::, ::1, and IPv4 addresses that are written or translated as IPv6 ones.
  if (groups.slice(0, 4).every((group) => group === 0) || first >> 8 === 0xff) return 'special';
  if (first === 0x64 && groups[1] === 0xff9b) return 'special';
  return first >> 9 === 0xfc >> 1 || first >> 6 === 0xfe80 >> 6 ? 'local' : 'global';
}

/** null for anything but an address without a zone. */
export function groupsOf(address: string): Groups | null {
  return ipv4Groups(address) ?? ipv6Groups(address);
}

/** In four decimal numbers without leading zeros, which some systems read as octal. */
function ipv4Groups(address: string): Groups | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(address)) return null;
  const groups = address.split('.').map(Number);
  return groups.every((group) => group <= 255) ? groups : null;
}

/** Without a zone. */
function ipv6Groups(address: string): Groups | null {
  if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(`http://[${address}]`)) return null;
  // URLs write IPv6 in one way only, and never with dots.
  const [begin, end = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::') as [string, string?];
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [groups(begin), groups(end)];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}
