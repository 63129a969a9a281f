import type { Grade, Limit, LinkVerdict } from '../../core/model.ts';

const GRADES: readonly Grade[] = ['good', 'weak', 'poor'];
/** What a person can do most about comes first. */
const LIMITS: readonly Limit[] = ['own-computer', 'own-network', 'between', 'their-side', 'relay'];

export interface WorstVerdict {
  grade: Grade;
  /** `peerId`: whose link it was seen on. */
  limit: { kind: Limit; peerId: string } | null;
}

/** What is said of all links together; null without links. */
export function worstVerdict(verdicts: ReadonlyMap<string, LinkVerdict>): WorstVerdict | null {
  if (verdicts.size === 0) return null;
  const all = [...verdicts];
  const grade = GRADES.findLast((one) => all.some(([, verdict]) => verdict.grade === one)) ?? 'good';
  const limits = LIMITS.flatMap((kind) =>
    all.filter(([, { limit }]) => limit === kind).map(([peerId]) => ({ kind, peerId })),
  );
  return { grade, limit: limits[0] ?? null };
}

/** Whether sending less helps. */
export function helpsCameraOff(limit: Limit): boolean {
  return limit === 'own-computer' || limit === 'own-network' || limit === 'between';
}

/** Whose tile says it: what is here is said at the own one. */
export function isOwn(limit: Limit): boolean {
  return limit === 'own-computer' || limit === 'own-network';
}
