import type { Grade, Limit, LinkVerdict, ShareShortOf } from '../../core/model.ts';

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

/** Why the own camera is smaller beside the own share, and whether for everybody; null: it is not. */
export function smallCamera(
  smallCameras: ReadonlyMap<string, ShareShortOf>,
  links: number,
): { shortOf: ShareShortOf; forAll: boolean } | null {
  if (smallCameras.size === 0) return null;
  const all = [...smallCameras.values()];
  return { shortOf: all.includes('own-computer') ? 'own-computer' : 'network', forAll: all.length >= links };
}

/** Whether sending less helps. */
export function helpsCameraOff(limit: Limit): boolean {
  return limit === 'own-computer' || limit === 'own-network' || limit === 'between';
}

/** Whose tile says it: what is here is said at the own one. */
export function isOwn(limit: Limit): boolean {
  return limit === 'own-computer' || limit === 'own-network';
}
