import { groupBy } from '../basics/group-by.ts';
import { ipv6NetworkOf, plainAddress } from './address-text.ts';

/** Whose a place is: a network address, and the IPv6 network of 64 bits that it is in, as which it counts first. */
export interface Owner {
  network: string;
  address: string;
}

/** @param socketAddress as Node gives it */
export function ownerAt(socketAddress: string): Owner {
  const address = plainAddress(socketAddress);
  return { network: ipv6NetworkOf(address) ?? address, address };
}

/**
 * Who gives up a place, when there are no more, for somebody new: the one that has had it longest, of the network address
 * that has the most. An IPv6 network of 64 bits counts as one address first. Null when nobody has two more than the
 * newcomer's, so that two addresses with as many never take turns in driving each other out. Linear, because a flood of
 * newcomers costs it each time.
 *
 * @param holders those who have a place, the oldest first
 */
export function whoGivesWay<Holder>(
  holders: readonly Holder[],
  ownerOf: (holder: Holder) => Owner,
  newcomer: Owner,
): Holder | null {
  const network = largestGroup(holders, (holder) => ownerOf(holder).network, newcomer.network);
  const within = network ?? holders.filter((holder) => ownerOf(holder).network === newcomer.network);
  const computer = largestGroup(within, (holder) => ownerOf(holder).address, newcomer.address);
  return computer?.[0] ?? network?.[0] ?? null;
}

interface RoomOptions<Holder> {
  /** As in `whoGivesWay`. */
  newcomer: Owner;
  ownerOf: (holder: Holder) => Owner;
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
  { newcomer, ownerOf, displace }: RoomOptions<Holder>,
): boolean {
  if (holders.length < most) return true;
  const displaced = whoGivesWay(holders, ownerOf, newcomer);
  if (displaced !== null) displace(displaced);
  return displaced !== null;
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
