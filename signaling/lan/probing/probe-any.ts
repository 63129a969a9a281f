import type { Clock } from '../../net/clock.ts';
import type { HubPlace } from '../../protocol/index.ts';
import type { ProbeResult } from './probe.ts';

/** The next place is tried this long after the one before, ms (a plain form of RFC 8305). */
const NEXT_PLACE_MS = 200;

/**
 * Probes a hub that is said to be in several places, the best first, and takes the first that answers; if none does,
 * the failure of whichever failed first.
 *
 * @param places at least one
 */
export function probeAny(
  places: readonly HubPlace[],
  { clock, probe }: { clock: Clock; probe: (place: HubPlace) => Promise<ProbeResult> },
): Promise<{ place: HubPlace; result: ProbeResult }> {
  return new Promise((resolve) => {
    const failures: { place: HubPlace; result: ProbeResult }[] = [];
    const cancels = places.map((place, index) =>
      clock.after(index * NEXT_PLACE_MS, () => {
        void probe(place).then((result) => {
          if (result.kind === 'hub') {
            for (const cancel of cancels) cancel();
            resolve({ place, result });
          } else if (failures.push({ place, result }) === places.length) resolve(failures[0]!);
        });
      }),
    );
  });
}
