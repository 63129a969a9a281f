import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** This computer's addresses that others can reach, IPv4 first. Link-local IPv6 is left out: browsers cannot open it. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reachable = all.filter(({ internal, address }) => !internal && !/^fe80:/i.test(address));
  return [...reachable].sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

/** True for the addresses 127.0.0.0/8 and ::1, also as IPv4-mapped ones; false for every name, whatever it starts with. */
export function isLoopback(address: string): boolean {
  const plain = withoutMapping(address);
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** An address as it stands in a URL: IPv6 in brackets and without a zone, IPv4-mapped ones as IPv4. */
export function urlHost(address: string): string {
  const plain = withoutMapping(address).replace(/%.*$/, '');
  return plain.includes(':') ? `[${plain}]` : plain;
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
