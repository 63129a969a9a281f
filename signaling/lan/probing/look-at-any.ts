import type { Clock } from '../../net/clock.ts';
import type { HubPlace } from '../../protocol/index.ts';
import type { LookResult } from './look.ts';

/** The next place is tried this long after the one before, ms (a plain form of RFC 8305). */
const NEXT_PLACE_MS = 200;

/**
 * Looks at a hub that is said to be in several places, the best first, and takes the first that answers; if none does,
 * the failure of whichever failed first.
 *
 * @param places at least one
 */
export function lookAtAny(
  places: readonly HubPlace[],
  { clock, look }: { clock: Clock; look: (place: HubPlace) => Promise<LookResult> },
): Promise<{ place: HubPlace; result: LookResult }> {
  return new Promise((resolve) => {
    const failures: { place: HubPlace; result: LookResult }[] = [];
    const cancels = places.map((place, index) =>
      clock.after(index * NEXT_PLACE_MS, () => {
        void look(place).then((result) => {
          if (result.kind === 'hub') {
            for (const cancel of cancels) cancel();
            resolve({ place, result });
          } else if (failures.push({ place, result }) === places.length) resolve(failures[0]!);
        });
      }),
    );
  });
}
