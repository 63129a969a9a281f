/** Somebody who looks for anybody to talk to. */
export interface Seeker {
  readonly peerId: string;
  /** Whom they were introduced to last, as long as that is not to be again; null: nobody. */
  readonly last: string | null;
}

/**
 * Pairs people at random, nobody with their last one. Of those who are left no two could be a pair.
 *
 * @param random gives numbers from 0 to below 1
 */
export function pairUp(seekers: readonly Seeker[], random: () => number): readonly (readonly [string, string])[] {
  let left = shuffled(seekers, random);
  const pairs: [string, string][] = [];
  for (let one = left[0]; one !== undefined; one = left[0]) {
    const first = one;
    const other = left.find((it) => isNewTo(first, it));
    if (other !== undefined) pairs.push([first.peerId, other.peerId]);
    left = left.filter((it) => it !== first && it !== other);
  }
  return pairs;
}

function isNewTo(one: Seeker, other: Seeker): boolean {
  return one.peerId !== other.peerId && one.last !== other.peerId && other.last !== one.peerId;
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
