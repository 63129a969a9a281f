import type { Caller, NoteOutcome, ReceivedNote } from './model.ts';
import type { ReadableStore } from './readable-store.ts';

/** Short texts between two people outside of a call. A text that answers a call is one too: `declineWithText`. */
export interface NotesApi {
  /** What this person got, the newest first; kept on this computer. `seeRecents` sees them too. */
  readonly notes: ReadableStore<readonly ReceivedNote[]>;

  /** Sends a text to somebody who is there now; nothing is kept for somebody who is not. Never rejects. */
  leaveNote(to: Caller, text: string): Promise<NoteOutcome>;
  removeNotes(ids: readonly string[]): void;
  /** Takes that back. */
  restoreNotes(notes: readonly ReceivedNote[]): void;
}
