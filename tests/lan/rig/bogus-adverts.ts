import { createHash } from 'node:crypto';
import type { Advert } from '../../../signaling/lan/discovery.ts';
import { advertRecords, goodbyeRecords } from '../../../signaling/lan/mdns/advert.ts';
import { encodeResponse } from '../../../signaling/lan/mdns/message.ts';
import { PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import { HUB_PORT } from './app.ts';
import { SILENT_PORT } from './attacker.ts';

/** What a hub announces of itself, and anybody can hear. */
export type HubName = Pick<Advert, 'hubId' | 'keyPin'>;

/** A wildcard, this computer, the internet, an address of nobody here. */
const WRONG_ADDRESSES = ['0.0.0.0', '127.0.0.1', '203.0.113.7', '10.77.1.250'];

/**
 * Announcements of hubs that do not exist, each of another key and most of a kind that everybody prefers. They lead to
 * silence, to closed ports, to no port, and to addresses that are not the sender's.
 */
export function bogusAdverts(count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) => {
    const advert: Advert = {
      ...inventedName(`bogus ${i}`),
      version: PROTOCOL_VERSION,
      kind: i % 4 === 0 ? 'app' : 'headless',
      port: [SILENT_PORT, 9, 0][i % 3]!,
    };
    return encodeResponse(advertRecords(advert, [WRONG_ADDRESSES[i % WRONG_ADDRESSES.length]!]));
  });
}

/** Announces a hub at the sender's own address whose protocol this one does not speak. */
export function advertOfVersion(version: number): Buffer {
  return encodeResponse(advertRecords({ ...advertOf(inventedName('other version')), version }, ['0.0.0.0']));
}

/** Announces the hub of this name at the sender's own address. */
export function stolenAdvert(name: HubName): Buffer {
  return encodeResponse(advertRecords(advertOf(name), ['0.0.0.0']));
}

/** Says that the hub of this name is no more. */
export function stolenGoodbye(name: HubName, address: string): Buffer {
  return encodeResponse(goodbyeRecords(advertOf(name), [address]));
}

/** A name as hubs have them: what is not one is not even listened to. */
function inventedName(seed: string): HubName {
  const hash = createHash('sha256').update(seed).digest();
  return { hubId: hash.toString('base64url', 0, 9), keyPin: hash.toString('base64') };
}

function advertOf(name: HubName): Advert {
  return { ...name, version: PROTOCOL_VERSION, kind: 'headless', port: HUB_PORT };
}
