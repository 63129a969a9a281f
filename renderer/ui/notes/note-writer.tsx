import { createContext, use, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { NoteDialog } from './lazy.ts';

/** @param text begins with it, in place of what was written to them before and did not leave */
type Write = (to: Caller, text?: string) => void;

const NoteWriter = createContext<Write>(() => undefined);

/**
 * Has the dialog in which notes are written: it stays while the list, menu or notice that opened it goes. What was written to somebody
 * and did not leave is there again when it is opened for them.
 */
export function NoteWriterProvider({ children }: { children: ReactNode }) {
  const [to, setTo] = useState<Caller | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const keep = ({ peerId }: Caller, text: string) => setDrafts((kept) => new Map(kept).set(peerId, text));

  function write(person: Caller, text?: string): void {
    if (text !== undefined) keep(person, text);
    setTo(person);
  }

  return (
    <NoteWriter value={write}>
      {children}
      {to && (
        <NoteDialog
          to={to}
          draft={drafts.get(to.peerId) ?? ''}
          onDraft={(text) => keep(to, text)}
          onClose={() => setTo(null)}
        />
      )}
    </NoteWriter>
  );
}

/** Opens the dialog for somebody; null where no notes are passed on, or this person may write to nobody. */
export function useNoteWriter(): Write | null {
  const write = use(NoteWriter);
  const session = useSession();
  const canNote = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canNote && hub.peopleAccess === 'open');
  return canNote ? write : null;
}
