import type { HubPlace, LanStatus } from '../protocol/index.ts';
import { MAX_HOPS } from './election/node-state.ts';
import { isServing, referralOf, type ServingStatus } from './election/rank.ts';
import type { ProbeResult } from './probing/probe.ts';

export interface ServingHub {
  place: HubPlace;
  status: ServingStatus;
}

/**
 * The hub that serves where this one leads: itself, or the one that its referrals end at, of which 3 are followed. Null when there
 * is none, or it is the own one.
 */
export async function servingHubFrom(
  place: HubPlace,
  status: LanStatus,
  { ownKey, probe }: { ownKey: string | null; probe: (place: HubPlace) => Promise<ProbeResult> },
): Promise<ServingHub | null> {
  let hub = { place, status };
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    if (isServing(hub.status)) return { place: hub.place, status: hub.status };
    const next = referralOf(hub.status);
    if (next === null || next.keyPin === ownKey) return null;
    const result = await probe(next);
    if (result.kind !== 'hub') return null;
    hub = { place: next, status: result.status };
  }
  return null;
}
