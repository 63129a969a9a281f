import type { StoreApi } from 'zustand/vanilla';
import type { CallState, NoteOutcome, ReceivedNote } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';

/** What a fake session does about notes. @param outcome what comes of each that is sent */
export function fakeNotes(
  { notes, call }: { notes: StoreApi<readonly ReceivedNote[]>; call: StoreApi<CallState> },
  outcome: NoteOutcome,
  note: (command: string) => void,
): Pick<Session, 'leaveNote' | 'removeNotes' | 'restoreNotes' | 'declineWithText'> {
  return {
    leaveNote(to, text) {
      note(`leaveNote ${to.peerId} ${text}`);
      return Promise.resolve(outcome);
    },
    removeNotes(ids) {
      note(`removeNotes ${ids.join(' ')}`);
      notes.setState((before) => before.filter(({ id }) => !ids.includes(id)), true);
    },
    restoreNotes(restored) {
      note(`restoreNotes ${restored.map(({ id }) => id).join(' ')}`);
      notes.setState((before) => [...before, ...restored].sort((a, b) => b.at - a.at), true);
    },
    declineWithText(text) {
      note(`declineWithText ${text}`);
      call.setState({ kind: 'idle' }, true);
    },
  };
}
