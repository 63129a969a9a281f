import { networkInterfaces } from 'node:os';
import { networkCards, sameCards } from '../net/interfaces.ts';
import { LAN_TIMES } from '../protocol/index.ts';
import type { Discovery } from './discovery.ts';

/** Announces nothing and hears nothing; only the network cards are looked at. For whoever does not want to be found, as tests. */
export function createSilentDiscovery(): Discovery {
  const listeners = new Set<() => void>();
  let cards = networkCards(networkInterfaces());
  const check = setInterval(() => {
    const present = networkCards(networkInterfaces());
    if (sameCards(cards, present)) return;
    cards = present;
    for (const listener of listeners) listener();
  }, LAN_TIMES.interfaceCheckMs);
  return {
    announce: () => {},
    query: () => {},
    onSighting: () => () => {},
    onNetworkChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    facts: () => ({ cards, heardOthers: false, heardSelf: false, sightings: [] }),
    close() {
      clearInterval(check);
      return Promise.resolve();
    },
  };
}
