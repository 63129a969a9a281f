import * as v from 'valibot';
import { NameSchema, PeerIdSchema, TimeSchema, VisitSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

const COMMON = {
  /** Chosen by this computer, in the form of a visit's; hubs and peers never hear it. */
  id: VisitSchema,
  peerId: PeerIdSchema,
  /** What they called themself then. */
  name: NameSchema,
  /** When it was answered, or ended without that; of several, the newest. Unix time, ms. */
  at: TimeSchema,
  /** How many calls this stands for: missed ones of one person that nobody has seen yet are one entry. */
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.missedCalls)),
  /** From the answer until one of the two left, ms; null where nobody answered, or the end was not seen. */
  durationMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** False for a missed call until the list of calls was looked at. */
  seen: v.boolean(),
};

/** A call of this person, as kept on this computer; nothing of it is sent to anybody. See SPEC.md [RECENT-1]. */
export const RecentCallSchema = v.variant('direction', [
  v.object({
    ...COMMON,
    direction: v.literal('incoming'),
    /** `silenced`: missed, because it was not to ring (SPEC.md [RING-11]). */
    outcome: v.picklist(['answered', 'declined', 'missed', 'silenced']),
  }),
  v.object({
    ...COMMON,
    direction: v.literal('outgoing'),
    /** `failed`: nobody was rung. */
    outcome: v.picklist(['answered', 'declined', 'busy', 'do-not-disturb', 'no-answer', 'cancelled', 'failed']),
  }),
]);
export type RecentCall = v.InferOutput<typeof RecentCallSchema>;

/** The entries of a kept list that can be understood and are not too old. @param now Unix time, ms */
export function recentCallsIn(list: unknown, now: number): RecentCall[] {
  const calls = Array.isArray(list) ? list.filter((entry): entry is RecentCall => v.is(RecentCallSchema, entry)) : [];
  return withRecentCalls([], calls, now);
}

/**
 * The list with these calls in it, the newest first; a call that is in it already is replaced. Over the limit the oldest go, and missed
 * ones take up half of it: whoever rings often, under whatever names, drives out no more than that.
 *
 * @param now Unix time, ms
 */
export function withRecentCalls(
  calls: readonly RecentCall[],
  changed: readonly RecentCall[],
  now: number,
): RecentCall[] {
  const byId = new Map([...calls, ...changed].map((call) => [call.id, call]));
  // Also one of the far future, which a computer's wrong clock has left: it would stay for ever.
  const valid = [...byId.values()].filter(({ at }) => Math.abs(now - at) <= LIMITS.recentCallsMs);
  const newestFirst = valid.sort((a, b) => b.at - a.at);
  if (newestFirst.length <= LIMITS.recentCalls) return newestFirst;
  const tooMany = new Set(newestFirst.filter(isMissed).slice(LIMITS.recentCalls / 2));
  return newestFirst.filter((call) => !tooMany.has(call)).slice(0, LIMITS.recentCalls);
}

/** Whether somebody called and this person did not hear of it, or not in time. */
export function isMissed({ direction, outcome }: RecentCall): boolean {
  return direction === 'incoming' && (outcome === 'missed' || outcome === 'silenced');
}

/** How many missed calls this person has not seen yet. */
export function missedCount(calls: readonly RecentCall[]): number {
  return calls.reduce((sum, call) => sum + (isMissed(call) && !call.seen ? call.count : 0), 0);
}
