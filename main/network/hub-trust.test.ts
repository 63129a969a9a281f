import { expect, it } from 'vitest';
import type { SettingsStore } from '../settings.ts';
import { hubTrustIn } from './hub-trust.ts';

it('[LAN-12] trusts the keys of typed addresses and of a policy, and no others, also not those of hubs that were met', () => {
  const keyPins = [{ address: 'https://10.0.0.5:1', keyPin: 'typed' }];
  const knownHubs = [{ url: 'https://10.0.0.6:1', keyPin: 'met' }];
  const settings = { get: () => ({ keyPins, knownHubs }) } as Partial<SettingsStore> as SettingsStore;
  const trust = hubTrustIn(settings, ['policy']);
  expect(['typed', 'policy', 'met'].filter((keyPin) => trust.isTrusted(keyPin))).toEqual(['typed', 'policy']);
});
