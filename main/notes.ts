import { ok, withNotes } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
import type { SettingsStore } from './settings.ts';

/** Keeps what others have written to this person; its age is told by the time of day. */
export function noteHandlers(settings: SettingsStore): Pick<BridgeHandlers, 'listNotes' | 'keepNotes'> {
  return {
    // Some may have become too old since.
    listNotes: () => ok(withNotes([], settings.get().notes, Date.now())),
    async keepNotes({ notes }) {
      await settings.update({ notes: withNotes(settings.get().notes, notes, Date.now()) });
      return ok(null);
    },
  };
}
