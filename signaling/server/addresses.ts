import { networkInterfaces } from 'node:os';

/** This computer's addresses that others can reach, IPv4 first. Link-local IPv6 is left out: browsers cannot open it. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reachable = all.filter(({ internal, address }) => !internal && !/^fe80:/i.test(address));
  return [...reachable].sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}
