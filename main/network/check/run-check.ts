import { performance } from 'node:perf_hooks';
import { learnHub, probePlace } from '../../../signaling/lan/probing/probe.ts';
import type { CheckReport } from '../../../signaling/protocol/index.ts';
import { type CheckDeps, gatherFacts } from './gather.ts';
import { tryConnect, sourceAddressFor } from './tcp-connect.ts';
import type { Probes } from './reach.ts';
import { stepsOf } from './steps.ts';
import { judge } from './verdict.ts';

/**
 * Runs the connection check: gathers facts about the network and names what is wrong. Takes up to `LIMITS.checkMs`;
 * changes nothing.
 */
export async function runCheck(deps: CheckDeps): Promise<CheckReport> {
  const facts = await gatherFacts(deps);
  return { verdict: judge(facts), steps: stepsOf(facts) };
}

/** The real network. */
export const NETWORK_PROBES: Probes = {
  probe({ url, keyPin }) {
    // A hub on plain http is on loopback and set by a person; it has no key and no `/lan`.
    if (!url.startsWith('https:')) return Promise.resolve({ kind: 'not-a-hub' });
    return keyPin === null ? learnHub(url) : probePlace({ url, keyPin });
  },
  tryConnect,
  sourceAddressFor,
  now: () => performance.now(),
};
