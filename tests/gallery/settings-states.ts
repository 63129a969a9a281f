import type { FakeState } from '../support/fake-session.ts';
import { blockedAs, knownAs, knownCrowd, people } from './cast.ts';
import { desktop } from './computer.ts';
import { inRoom, media } from './scenes.ts';

const HUB = 'https://hub.office.example:27474';

/** The settings, section by section; in a call beside the others. */
export const SETTINGS_STATES = {
  'settings-people': () => ({
    media: media(),
    knownPeople: [knownAs(0), knownAs(1, { verifiedAt: 1 })],
    blockedPeople: [blockedAs(2), blockedAs(4)],
  }),
  'settings-500-people': () => ({ media: media(), knownPeople: knownCrowd() }),
  settings: () => ({ ...inRoom(4), people: people(), desktop: desktop() }),
  'settings-calls': () => ({ media: media(), desktop: desktop() }),
  'settings-keys': () => ({ media: media(), desktop: desktop() }),
  'settings-appearance': () => ({ media: media(), desktop: desktop() }),
  'settings-locked-hub': () => ({
    media: media(),
    desktop: desktop({ fixed: HUB, hub: { kind: 'other', address: HUB } }),
    policy: { locked: ['hub', 'trustedHubs'], troubles: [{ kind: 'not-understood', field: 'portz' }] },
  }),
  'settings-locked-autostart': () => ({
    media: media(),
    desktop: desktop(),
    policy: { locked: ['autostart'], troubles: [{ kind: 'not-protected' }] },
  }),
  'settings-network-in-call': () => ({ ...inRoom(4), people: people(), desktop: desktop() }),
  'settings-network': () => ({
    media: media(),
    desktop: desktop({ hub: { kind: 'other', address: HUB } }),
    hubsWithTrouble: { '10.0.0.5': 'hub-key-changed', '10.0.0.6': 'unreachable' },
    announcedHubs: [{ url: 'https://192.168.1.9:27474', keyPin: 'nB4mRtYc1sDfGj6uEaWo0iKqZyB3nT87Hk2PzQw9LxV=' }],
  }),
  'settings-fixed': () => ({ media: media(), desktop: desktop({ fixed: HUB, hub: { kind: 'other', address: HUB } }) }),
} satisfies Record<string, () => Partial<FakeState>>;
