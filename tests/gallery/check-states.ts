import type { Verdict } from '../../signaling/protocol/index.ts';
import type { FakeState } from '../support/fake-session.ts';
import { desktop, HUB, STEPS } from './computer.ts';
import { media } from './scenes.ts';

/** What the connection check finds. */
export const CHECK_STATES = {
  'check-running': () => checking('pending'),
  'check-failed': () => checking(null),
  'check-well': () => checking({ kind: 'all-well' }),
  'check-no-network': () => checking({ kind: 'no-network' }),
  'check-multicast': () => checking({ kind: 'multicast-blocked' }),
  'check-port': () => checking({ kind: 'port-closed', address: '192.168.1.21:27474' }),
  'check-link-local': () => checking({ kind: 'link-local-only' }),
  'check-isolated': () => checking({ kind: 'peers-isolated' }),
  'check-vpn': () => checking({ kind: 'vpn', card: 'tun0' }),
  'check-older': () => checking({ kind: 'other-version', address: '192.168.1.21:27474', theirs: 2, ours: 1 }),
  'check-newer': () => checking({ kind: 'other-version', address: '192.168.1.21:27474', theirs: 1, ours: 2 }),
  'check-other-hub': () => checking({ kind: 'other-hub', ours: HUB, theirs: 'https://192.168.1.21:27474' }),
  'check-asleep': () => checking({ kind: 'asleep', address: '192.168.1.21:27474' }),
} satisfies Record<string, () => Partial<FakeState>>;

function checking(outcome: Verdict | 'pending' | null): Partial<FakeState> {
  const check = outcome === null || outcome === 'pending' ? outcome : { verdict: outcome, steps: STEPS };
  return { media: media(), desktop: desktop(), check };
}
