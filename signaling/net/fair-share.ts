import { groupBy } from '../basics/group-by.ts';
import { ipv6NetworkOf, plainAddress } from './address-text.ts';

/**
 * Who gives up a place, when there are no more, for somebody new from `newcomer`: the one that has had it longest, of the
 * network address that has the most. An IPv6 network of 64 bits counts as one address first. Null when nobody has two
 * more than the newcomer's, so that two addresses with as many never take turns in driving each other out.
 *
 * @param holders those who have a place, the oldest first
 * @param newcomer an address as Node gives it, as are those of the holders
 */
export function whoGivesWay<Holder>(
  holders: readonly Holder[],
  addressOf: (holder: Holder) => string,
  newcomer: string,
): Holder | null {
  const network = largestGroup(holders, (holder) => networkOf(addressOf(holder)), networkOf(newcomer));
  const within = network ?? holders.filter((holder) => networkOf(addressOf(holder)) === networkOf(newcomer));
  const computer = largestGroup(within, (holder) => plainAddress(addressOf(holder)), plainAddress(newcomer));
  return computer?.[0] ?? network?.[0] ?? null;
}

interface RoomOptions<Holder> {
  /** As in `whoGivesWay`. */
  newcomer: string;
  addressOf: (holder: Holder) => string;
  displace: (holder: Holder) => void;
}

/**
 * Makes room for one more where there are `most` places, if need be by displacing who gives way.
 *
 * @returns whether there is room now
 */
export function makeRoom<Holder>(
  holders: readonly Holder[],
  most: number,
  { newcomer, addressOf, displace }: RoomOptions<Holder>,
): boolean {
  if (holders.length < most) return true;
  const displaced = whoGivesWay(holders, addressOf, newcomer);
  if (displaced !== null) displace(displaced);
  return displaced !== null;
}

function networkOf(address: string): string {
  return ipv6NetworkOf(address) ?? plainAddress(address);
}

/** Null when it has not two more than the newcomer's. */
function largestGroup<Holder>(
  holders: readonly Holder[],
  keyOf: (holder: Holder) => string,
  newcomer: string,
): Holder[] | null {
  const groups = groupBy(holders, keyOf);
  const own = groups.get(newcomer)?.length ?? 0;
  let largest: Holder[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest.length > own + 1 ? largest : null;
}
