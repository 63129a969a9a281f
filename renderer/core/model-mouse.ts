import type { Place } from './model-pointing.ts';

/** Whose mouse this person's view of a share follows, and where it is on that: null until it is heard, or while its sharer does not tell. */
export interface FollowedMouse {
  of: string;
  at: Place | 'elsewhere' | null;
}
