import { hostIn } from '../net/address-text.ts';
import type { Clock } from '../net/clock.ts';
import { type HubPlace, LAN_TIMES } from '../protocol/index.ts';
import { isFollowing, isServing, type ServingStatus } from './election/rank.ts';
import type { ProbeResult } from './probing/probe.ts';

/** The first place at each computer but the hub's own: made-up followers cost nothing where the hub itself is. */
export function otherComputers(places: readonly HubPlace[], hubHosts: readonly string[]): HubPlace[] {
  const byHost = new Map<string, HubPlace>();
  for (const place of places.toReversed()) byHost.set(hostIn(place.url), place);
  for (const host of hubHosts) byHost.delete(host);
  return [...byHost.values()];
}

interface SeeOptions {
  /** How many are enough to know; no more than these are probed at once. */
  enough: number;
  clock: Clock;
  probe: (place: HubPlace) => Promise<ProbeResult>;
}

/** The answer of a hub, with how many computers follow it, if it serves. */
export async function withSeenFollowers(hub: HubPlace, result: ProbeResult, options: SeeOptions): Promise<ProbeResult> {
  if (result.kind !== 'hub' || !isServing(result.status)) return result;
  return { ...result, seenFollowers: await seenFollowers(hub, result.status, options) };
}

/**
 * How many computers follow a hub, as they say themselves when they are probed; at most `enough`, and what is known after
 * 1.5 s. See SPEC.md [LAN-10].
 */
function seenFollowers(hub: HubPlace, status: ServingStatus, { enough, clock, probe }: SeeOptions): Promise<number> {
  const waiting = otherComputers(status.state.standbys, [hostIn(hub.url)]);
  let seen = 0;
  const seeOne = async (): Promise<void> => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const result = await probe(place);
      if (result.kind !== 'hub' || !isFollowing(result.status, hub.keyPin)) continue;
      seen += 1;
      return;
    }
  };
  return new Promise((resolve) => {
    const end = (): void => {
      cancel();
      waiting.length = 0;
      resolve(seen);
    };
    const cancel = clock.after(LAN_TIMES.probeMs, end);
    void Promise.all(Array.from({ length: enough }, seeOne)).then(end);
  });
}
