import type { Grade, LinkVerdict } from '../model-quality.ts';

/** How long something has to be so before it is said, and how long before it is taken back, ms. */
const SETTLE = { saidAfterMs: 3_000, takenBackAfterMs: 8_000 } as const;

const RANK: Readonly<Record<Grade, number>> = { good: 0, weak: 1, poor: 2 };

/** What is said, and since when something else is so, ms; null: nothing else is. */
interface Settling<T> {
  readonly said: T;
  readonly other: { readonly value: T; readonly since: number } | null;
}

export interface SettlingVerdict {
  readonly grade: Settling<Grade>;
  readonly limit: Settling<LinkVerdict['limit']>;
}

/** Of a link that nothing is known of yet. */
export const UNSETTLED: SettlingVerdict = {
  grade: { said: 'good', other: null },
  limit: { said: null, other: null },
};

/** The verdict after another reading at `now` (ms, monotonic); nothing that flickers is said. Pure. */
export function settle({ grade, limit }: SettlingVerdict, seen: LinkVerdict, now: number): SettlingVerdict {
  return {
    grade: settleGrade(grade, seen.grade, now),
    limit: settleOne(limit, seen.limit, now, seen.limit !== null),
  };
}

/** On the edge between weak and poor it has been weak all the while, and is not silent. */
function settleGrade({ said, other }: Settling<Grade>, seen: Grade, now: number): Settling<Grade> {
  const step = (grade: Grade): number => RANK[grade] - RANK[said];
  const isBad = step(seen) > 0;
  const goesOn = other !== null && seen !== said && step(other.value) > 0 === isBad;
  if (!goesOn) return settleOne({ said, other }, seen, now, isBad);
  const value = Math.abs(step(other.value)) < Math.abs(step(seen)) ? other.value : seen;
  return settleOne({ said, other: { value, since: other.since } }, value, now, isBad);
}

function settleOne<T>({ said, other }: Settling<T>, value: T, now: number, isBad: boolean): Settling<T> {
  if (value === said) return { said, other: null };
  const since = other?.value === value ? other.since : now;
  const waitMs = isBad ? SETTLE.saidAfterMs : SETTLE.takenBackAfterMs;
  return now - since >= waitMs ? { said: value, other: null } : { said, other: { value, since } };
}
