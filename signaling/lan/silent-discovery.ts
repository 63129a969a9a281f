import { networkInterfaces } from 'node:os';
import { Listeners } from '../basics/listeners.ts';
import { networkCards, sameNetwork } from '../net/interfaces.ts';
import { LAN_TIMES } from '../protocol/index.ts';
import type { Discovery } from './discovery.ts';

/**
 * Announces and finds nothing; only watches the network cards. For tests, and for those who do not want to be found.
 */
export function createSilentDiscovery(): Discovery {
  const listeners = new Listeners<void>();
  let cards = networkCards(networkInterfaces());
  const check = setInterval(() => {
    const present = networkCards(networkInterfaces());
    const isSame = sameNetwork(cards, present);
    cards = present;
    if (!isSame) listeners.emit();
  }, LAN_TIMES.interfaceCheckMs);
  return {
    announce: () => {},
    query: () => {},
    onSighting: () => () => {},
    onNetworkChange: (listener) => listeners.add(listener),
    checkNetwork: () => listeners.emit(),
    facts: () => ({ cards, heardOthers: false, heardSelf: false, sightings: [] }),
    close() {
      clearInterval(check);
      return Promise.resolve();
    },
  };
}
