import { isHere } from './is-here.ts';
import type { Departure } from './link/peer-links.ts';
import type { Notice, Participant } from './model.ts';

/** How somebody went who is not in the room any more; null where that cannot be said. */
export type DepartureOf = (peerId: string) => Departure | null;

/**
 * Who came, left, was lost for good, raised a hand, is held and changed their name between two lists, as notices. Somebody being rung or held is not there yet; of
 * whoever is blocked nothing is said.
 */
export function arrivals(
  before: readonly Participant[],
  after: readonly Participant[],
  departureOf: DepartureOf,
): Notice[] {
  const others = (list: readonly Participant[]) => list.filter((one) => !one.self && isHere(one));
  const held = (list: readonly Participant[]) => list.filter(({ isHeld, isBlocked }) => isHeld && !isBlocked);
  const missingIn = (list: readonly Participant[]) => (one: Participant) =>
    !others(list).some(({ peerId }) => peerId === one.peerId);
  return [
    ...others(after)
      .filter(missingIn(before))
      .map(({ peerId, name }) => ({ kind: 'joined', who: { peerId, name } }) as const),
    ...others(before)
      .filter(missingIn(after))
      .filter(({ peerId }) => !after.some((one) => one.peerId === peerId && (one.isBlocked || one.onHold)))
      .flatMap(({ peerId, name }) => {
        const kind = departureOf(peerId);
        return kind === null ? [] : [{ kind, who: { peerId, name } }];
      }),
    ...others(after)
      .filter(
        ({ peerId, hand }) => hand !== null && others(before).some((one) => one.peerId === peerId && one.hand === null),
      )
      .map(({ peerId, name }) => ({ kind: 'hand-raised', who: { peerId, name } }) as const),
    ...held(after)
      .filter(({ peerId }) => !held(before).some((one) => one.peerId === peerId))
      .map(({ peerId, name }) => ({ kind: 'held', who: { peerId, name } }) as const),
    ...others(after).flatMap(({ peerId, name }) => {
      const formerName = others(before).find((one) => one.peerId === peerId)?.name ?? name;
      return formerName === name ? [] : [{ kind: 'renamed', who: { peerId, name }, formerName } as const];
    }),
  ];
}
