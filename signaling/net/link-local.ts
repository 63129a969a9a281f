import type { LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isLinkLocal } from './address-text.ts';
import { type Interfaces, networkCards } from './interfaces.ts';

/** Options of `net.connect` and `tls.connect` to reach a host. */
export type ConnectHost = { host: string } | { host: string; lookup: LookupFunction; autoSelectFamily: true };

/**
 * How to get to a host. A link-local IPv6 address (RFC 4291) is one of some card's link, and without a zone it does not say of
 * which: URLs have no room for one, and to others it would mean nothing. So each card is tried, the next one after 250 ms
 * (Node's `autoSelectFamilyAttemptTimeout`) or an error. Whom one meets there is for the hub's key to say.
 *
 * @param host address or name, without brackets
 */
export function connectHostFor(host: string, readInterfaces: () => Interfaces = networkInterfaces): ConnectHost {
  if (!isLinkLocal(host)) return { host };
  const addresses = zonesIn(readInterfaces()).map((zone) => ({ address: `${host}%${zone}`, family: 6 }));
  if (addresses.length <= 1) return { host: addresses[0]?.address ?? host };
  return {
    // A made-up name, because `lookup` is called for names only.
    host: `${host}.any-card`,
    lookup: (_name, _options, callback) => callback(null, addresses),
    autoSelectFamily: true,
  };
}

/** Of the cards that have link-local addresses. */
function zonesIn(interfaces: Interfaces): string[] {
  const zones = networkCards(interfaces).flatMap((card) =>
    card.family === 'IPv6' && isLinkLocal(card.address) ? [card.zone] : [],
  );
  return [...new Set(zones)];
}
