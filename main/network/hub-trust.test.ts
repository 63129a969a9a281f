import { expect, it } from 'vitest';
import type { Sighting } from '../../signaling/lan/discovery.ts';
import { PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';
import type { SettingsStore } from '../settings.ts';
import { announcedHubs, hubTrustIn } from './hub-trust.ts';

it('[LAN-12] trusts the keys of typed addresses and of a policy, and no others, also not those of hubs that were met', () => {
  const keyPins = [{ address: 'https://10.0.0.5:1', keyPin: 'typed' }];
  const knownHubs = [{ url: 'https://10.0.0.6:1', keyPin: 'met' }];
  const settings = { get: () => ({ keyPins, knownHubs }) } as Partial<SettingsStore> as SettingsStore;
  const trust = hubTrustIn(settings, ['policy']);
  expect(['typed', 'policy', 'met'].filter((keyPin) => trust.isTrusted(keyPin))).toEqual(['typed', 'policy']);
});

it('[LAN-12] offers the always-on hubs of this version that were announced last and that nobody confirmed', () => {
  const sighting = (keyPin: string, url: string, change: Partial<Sighting> = {}): Sighting => {
    const places = [{ url, keyPin }];
    return { sender: '10.0.0.9', places, version: PROTOCOL_VERSION, hubId: 'h', kind: 'headless', ...change };
  };
  const sightings = [
    sighting('new', 'https://10.0.0.5:2'),
    sighting('new', 'https://10.0.0.5:1'),
    sighting('trusted', 'https://10.0.0.6:1'),
    sighting('app', 'https://10.0.0.7:1', { kind: 'app' }),
    sighting('old', 'https://10.0.0.8:1', { version: PROTOCOL_VERSION - 1 }),
  ];
  const trust = { isTrusted: (keyPin: string) => keyPin === 'trusted' };
  expect(announcedHubs(sightings, trust)).toEqual([{ url: 'https://10.0.0.5:2', keyPin: 'new' }]);
});
