import { createContext, use, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { NoteDialog } from './lazy.ts';

const NoteWriter = createContext<(to: Caller) => void>(() => undefined);

/** Has the dialog in which notes are written: it stays while the list, menu or notice that opened it goes. */
export function NoteWriterProvider({ children }: { children: ReactNode }) {
  const [to, setTo] = useState<Caller | null>(null);
  return (
    <NoteWriter value={setTo}>
      {children}
      {to && <NoteDialog to={to} onClose={() => setTo(null)} />}
    </NoteWriter>
  );
}

/** Opens the dialog for somebody; null where no notes are passed on, or this person may write to nobody. */
export function useNoteWriter(): ((to: Caller) => void) | null {
  const write = use(NoteWriter);
  const session = useSession();
  const canNote = useStore(session.hub, (hub) => hub.kind === 'online' && hub.canNote && hub.peopleAccess === 'open');
  return canNote ? write : null;
}
