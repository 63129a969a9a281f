import type { SeekState } from './model-calls.ts';
import type { ReadableStore } from './readable-store.ts';

/** Being introduced to anybody else who wants to talk (SPEC.md [SEEK-1]). */
export interface SeekingApi {
  readonly seeking: ReadableStore<SeekState>;
  /** From now on, until it ends, a call with whoever else looks begins by itself. Ends with any call, any room and "do not disturb". */
  startSeeking(): void;
  stopSeeking(): void;
}
