import { expect, it, vi } from 'vitest';
import { begin } from '../election/reduce.ts';
import { Reach } from '../reach.ts';
import { createSilentDiscovery } from '../silent-discovery.ts';
import { StatusService } from './status-service.ts';

const OWN = { keyPin: `${'A'.repeat(43)}=`, hubId: 'h'.repeat(12), port: 1 };
const NEAR = '10.77.1.9';
const FAR = '10.99.0.9';
const placeAt = (address: string) => ({ url: `https://${address}:1`, keyPin: `${'B'.repeat(43)}=` });

function rig() {
  const card = { name: 'eth0', kind: 'lan', family: 'IPv4', address: '10.77.1.5', netmask: '255.255.255.0' } as const;
  const facts = () => ({ cards: [card], heardOthers: false, heardSelf: false, sightings: [] });
  const discovery = { ...createSilentDiscovery(), facts };
  void discovery.close();
  const self = { keyPin: OWN.keyPin, kind: 'app' as const, followers: 0, seenFollowers: 0, random: 0 };
  const { state } = begin(self, 0);
  const onClaim = vi.fn();
  const service: StatusService = new StatusService({
    own: OWN,
    kind: 'app',
    now: () => 0,
    state: () => state,
    reach: new Reach(discovery, { isTrusted: () => false }),
    probe: ({ keyPin }) =>
      Promise.resolve({ kind: 'hub', status: { ...service.status(NEAR), keyPin, state: { kind: 'seeking' } } }),
    onClaim,
    onHubElsewhere: () => {},
    onSuspicion: () => {},
    onFollowers: () => {},
  });
  return { service, onClaim };
}

it('[LAN-9] hears no claims from another network', () => {
  const { service, onClaim } = rig();
  for (const address of [FAR, NEAR]) service.hint(address, placeAt(address), { own: placeOf(address) });
  expect(onClaim.mock.calls).toEqual([[placeAt(NEAR)]]);
});

it('[LAN-9] [LAN-10] who follows from another network is counted, and neither in line nor seen', async () => {
  const { service } = rig();
  for (const address of [FAR, NEAR]) service.feed({ send: () => {}, end: () => {} }, address, placeAt(address));
  await vi.waitFor(() => expect(service.standbys).toEqual([placeAt(NEAR)]));
  expect([service.followers, service.seenFollowers]).toEqual([2, 1]);
});

it('[LAN-9] tells no addresses of this network to another one', async () => {
  const { service } = rig();
  service.feed({ send: () => {}, end: () => {} }, NEAR, placeAt(NEAR));
  await vi.waitFor(() => expect(service.standbys).toHaveLength(1));
  expect(JSON.stringify(service.status(NEAR))).toContain(NEAR);
  expect(JSON.stringify(service.status(FAR))).not.toContain(NEAR);
});

function placeOf(address: string) {
  return { keyPin: placeAt(address).keyPin, port: 1 };
}
