import type { SeekState } from './model-calls.ts';
import type { ReadableStore } from './readable-store.ts';

/** Being introduced to anybody else who wants to talk (SPEC.md [SEEK-1]). */
export interface SeekingApi {
  readonly seeking: ReadableStore<SeekState>;
  /** From now on, until it ends, a call with whoever else looks begins by itself. Ends with any call that leads into a room, any room, "do not disturb", when nobody is at the computer, and after 15 min. */
  startSeeking(): void;
  stopSeeking(): void;
}
