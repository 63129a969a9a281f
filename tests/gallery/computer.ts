import type { HubSettings } from '../../renderer/core/session-api.ts';
import type { CheckStep } from '../../signaling/protocol/index.ts';
import { thumbnail } from './pictures.ts';

/** The computer that the gallery is on. */

export const STEPS: CheckStep[] = [
  { kind: 'cards', result: 'good', details: ['eth0: 192.168.1.20/24', 'wg0: 10.8.0.2/24 (VPN)'] },
  { kind: 'multicast', result: 'bad', details: ['0 announcements heard in 3 s on eth0'] },
  { kind: 'hub', result: 'good', details: ['https://192.168.1.20:27474 answers in 3 ms'] },
  { kind: 'known-hubs', result: 'unknown', details: ['none met before'] },
  { kind: 'version', result: 'good', details: ['1 here, 1 there'] },
  { kind: 'people', result: 'unknown', details: [] },
];

export const HUB = 'https://hub.office.example:27474';

export function sources() {
  const names = ['Entire screen', 'Second screen', 'Quarterly report', 'Terminal', 'Mail'];
  return names.map((name, index) => ({
    id: `source-${index}`,
    name,
    kind: index < 2 ? ('screen' as const) : ('window' as const),
    thumbnail: thumbnail(150 + index * 60),
  }));
}

export function desktop(change: Partial<HubSettings> = {}): HubSettings {
  return {
    ownAddresses: ['https://192.168.1.20:27474'],
    fixed: null,
    hub: { kind: 'own', others: 3 },
    iceServers: [{ urls: 'turn:192.168.1.5:3478', username: 'earshot', credential: 'secret' }],
    trusted: [
      { address: null, keyPin: 'q8mTzX0vN2bY5kHc7dRfW1uLpJ4sGoEa9iQxVtBn3yM=' },
      { address: 'https://192.168.1.5:27474', keyPin: '7Hk2PzQw9LxVbN4mRtYc1sDfGj6uEaWo0iKqZyB3nT8=' },
    ],
    guestsAsking: [],
    ...change,
  };
}
