import * as v from 'valibot';
import {
  EmojiSchema,
  LIMITS,
  StatusWordsSchema,
  TimeSchema,
  type StatusText as ToldStatusText,
} from '../../../signaling/protocol/index.ts';
import type { StatusText } from '../model.ts';

const MINUTE_MS = 60_000;

/** As it is kept on this computer. */
export const StatusTextSchema = v.object({
  emoji: v.nullable(EmojiSchema),
  text: StatusWordsSchema,
  until: v.nullable(TimeSchema),
});

/** Whether it holds no more, or longer than it may: the clock was put back. @param now Unix time, ms */
export function hasEnded({ until }: StatusText, now: number): boolean {
  return until !== null && (until <= now || until > now + LIMITS.statusMs);
}

/** As it is told. @param now Unix time, ms, before it ends */
export function toTold({ until, ...said }: StatusText, now: number): ToldStatusText {
  return { ...said, leftMs: until === null ? null : until - now };
}

/** As it was told. What took a moment to get here ends at the minute that was meant. @param now Unix time, ms */
export function fromTold({ leftMs, ...said }: ToldStatusText, now: number): StatusText {
  return { ...said, until: leftMs === null ? null : Math.round((now + leftMs) / MINUTE_MS) * MINUTE_MS };
}
