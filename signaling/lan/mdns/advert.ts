import { createHash } from 'node:crypto';
import { isIPv4 } from 'node:net';
import * as v from 'valibot';
import { isLinkLocal, plainAddress, urlHost } from '../../net/address-text.ts';
import type { NetworkCard } from '../../net/interfaces.ts';
import { inSubnet, nearestFirst } from '../../net/subnet.ts';
import { HubIdSchema, type HubPlace, KeyPinSchema } from '../../protocol/index.ts';
import type { Advert, Sighting } from '../discovery.ts';
import type { DnsRecord } from './message.ts';

/** The DNS-SD service type of hubs. */
export const SERVICE = '_earshot._tcp.local';

/** RFC 6762, section 10, for records with a host name in them. */
const TTL_SECONDS = 120;

const MAX_PLACES = 8;
/** Adverts read of one message. A hub announces only itself; more than this is an attempt to cause work. */
const MAX_ADVERTS_IN_MESSAGE = 8;

/** The same in all protocol versions, so that hubs of other versions are recognised. See SPEC.md [MDNS-2]. */
const TxtSchema = v.object({
  v: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number)),
  hub: HubIdSchema,
  key: KeyPinSchema,
  kind: v.picklist(['app', 'headless']),
});

/** The records announced on a card with these addresses. See SPEC.md [MDNS-1] and [MDNS-2]. */
export function advertRecords(advert: Advert, addresses: readonly string[]): DnsRecord[] {
  // Not base64: some of its characters have a meaning in DNS names, which also ignore case.
  const name = `earshot-${createHash('sha256').update(advert.keyPin).digest('hex').slice(0, 16)}`;
  const instance = `${name}.${SERVICE}`;
  const host = `${name}.local`;
  const { version, hubId, keyPin, kind, port } = advert;
  const strings = [`v=${version}`, `hub=${hubId}`, `key=${keyPin}`, `kind=${kind}`];
  const ttl = TTL_SECONDS;
  return [
    { type: 'PTR', name: SERVICE, ttl, target: instance },
    { type: 'SRV', name: instance, ttl, port, target: host },
    { type: 'TXT', name: instance, ttl, strings },
    ...addresses.map((address) => ({
      type: isIPv4(address) ? ('A' as const) : ('AAAA' as const),
      name: host,
      ttl,
      address,
    })),
  ];
}

/** The same records with TTL 0, which withdraws them (RFC 6762, section 10.1). */
export function goodbyeRecords(advert: Advert, addresses: readonly string[]): DnsRecord[] {
  return advertRecords(advert, addresses).map((record) => ({ ...record, ttl: 0 }));
}

/**
 * The hubs that a message announces. Goodbyes announce nothing, and adverts that do not parse are left out.
 *
 * @param sender the address that the message came from, perhaps with a zone
 * @param cards own network cards; addresses that are neither the sender's nor in a subnet of these are left out
 */
export function toSightings(records: readonly DnsRecord[], sender: string, cards: readonly NetworkCard[]): Sighting[] {
  const present = records.filter(({ ttl }) => ttl > 0);
  const instances = present.flatMap((record) =>
    record.type === 'PTR' && record.name === SERVICE ? record.target : [],
  );
  return [...new Set(instances)]
    .slice(0, MAX_ADVERTS_IN_MESSAGE)
    .map((instance) => toSighting(instance, present, sender, cards))
    .filter((sighting) => sighting !== null);
}

function toSighting(
  instance: string,
  records: readonly DnsRecord[],
  sender: string,
  cards: readonly NetworkCard[],
): Sighting | null {
  const named = records.filter(({ name }) => name === instance);
  const service = named.find((record) => record.type === 'SRV');
  const text = named.find((record) => record.type === 'TXT');
  if (service === undefined || text === undefined || service.port === 0) return null;
  const parsed = v.safeParse(TxtSchema, toAttributes(text.strings));
  if (!parsed.success) return null;
  const { v: version, hub: hubId, key: keyPin, kind } = parsed.output;
  const addresses = records.flatMap((record) =>
    (record.type === 'A' || record.type === 'AAAA') && record.name === service.target ? record.address : [],
  );
  const from = plainAddress(sender);
  const places = placesOf(addresses, from, cards).map((address): HubPlace => ({
    url: `https://${urlHost(address)}:${service.port}`,
    keyPin,
  }));
  return places.length === 0 ? null : { sender: from, places, version, hubId, kind };
}

/**
 * The sender's address first: it has just been seen to lead here, the others are only claimed. By IPv6 it is link-local as a
 * rule, which leads here too but is of no use to browsers, and counts only without others.
 */
function placesOf(claimed: readonly string[], sender: string, cards: readonly NetworkCard[]): string[] {
  const near = claimed.filter((address) => cards.some((card) => inSubnet(address, card)));
  // A hub with IPv4 is received over IPv4 too, and is not needed twice.
  if (!isIPv4(sender) && near.some((address) => isIPv4(address))) return [];
  const ofFamily = [sender, ...nearestFirst(near, cards)].filter((address) => isIPv4(address) === isIPv4(sender));
  const far = ofFamily.filter((address) => !isLinkLocal(address));
  return [...new Set(far.length > 0 ? far : [sender])].slice(0, MAX_PLACES);
}

/** RFC 6763, section 6.4: keys without regard to case, and the first of two counts. */
function toAttributes(strings: readonly string[]): Record<string, string> {
  const pairs = strings.map((text): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text.toLowerCase(), ''] : [text.slice(0, at).toLowerCase(), text.slice(at + 1)];
  });
  return Object.fromEntries(pairs.reverse());
}
