import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { askingLine } from '../words/media.ts';

/** What the permission is for that the browser asks for now, as a call begins; nothing while it does not ask. */
export function AskingLine() {
  const line = useStore(useSession().media, askingLine);
  return line === null ? null : <p role="status">{line}</p>;
}
