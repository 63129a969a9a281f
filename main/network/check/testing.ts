import type { NetworkCard } from '../../../signaling/net/interfaces.ts';
import { type HubPlace, type LanStatus, PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import type { CheckFacts, HubFact, Reach } from './facts.ts';

/** Parts of facts for tests. Hubs are named by a letter: `a` has key `aaa…=`. */
export const LAN_CARD: NetworkCard = {
  family: 'IPv4',
  name: 'eth0',
  address: '10.0.0.2',
  netmask: '255.255.255.0',
  kind: 'lan',
};
export const LINK_LOCAL_CARD: NetworkCard = {
  family: 'IPv6',
  name: 'eth0',
  address: 'fe80::2',
  netmask: 'ffff:ffff:ffff:ffff::',
  kind: 'lan',
  zone: 'eth0',
};
export const VPN_CARD: NetworkCard = {
  family: 'IPv4',
  name: 'tun0',
  address: '10.8.0.2',
  netmask: '255.255.255.0',
  kind: 'vpn',
};

export function keyOfLetter(letter: string): string {
  return `${letter.repeat(43)}=`;
}

export function place(letter: string, url = `https://10.0.0.${letter.charCodeAt(0)}:27474`): HubPlace {
  return { url, keyPin: keyOfLetter(letter) };
}

export function status(letter: string, state: LanStatus['state']): LanStatus {
  const keyPin = keyOfLetter(letter);
  return { version: PROTOCOL_VERSION, keyPin, hubId: letter.repeat(12), kind: 'app', term: 0, state };
}

export function serving(letter: string, followers: number, standbys: HubPlace[] = []): LanStatus {
  return status(letter, { kind: 'serving', followers, standbys, successor: null });
}

export function answers(letter: string, followers: number): HubFact {
  return fact(letter, { kind: 'hub', status: serving(letter, followers) });
}

export function fact(letter: string, reach: Reach, more: Partial<HubFact> = {}): HubFact {
  const { url, keyPin } = place(letter);
  return { address: new URL(url).host, keyPin, reach, ms: 1, isInOwnSubnet: true, vpn: null, ...more };
}

/** An app on a network on which other computers were heard; by itself, unless it follows a hub, which then announces itself. */
export function facts(more: Partial<CheckFacts> = {}): CheckFacts {
  const announced = more.use?.kind === 'followed' ? [more.use.hub] : [];
  return {
    cards: [LAN_CARD],
    heardSelf: true,
    heardOthers: true,
    multicastVpn: null,
    use: { kind: 'own', hub: answers('o', 0) },
    announced,
    standbys: [],
    remembered: [],
    otherVersions: [],
    unreachablePeers: 0,
    ...more,
  };
}
