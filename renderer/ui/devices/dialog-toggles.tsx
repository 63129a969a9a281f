import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './devices.module.css';
import { MediaToggles } from './media-toggles.tsx';

/** Microphone and camera at the foot of a dialog, while a call runs or rings behind it: nobody has to close it first. */
export function DialogToggles() {
  if (!useHasCallBehind()) return null;
  return (
    <div className={styles.dialogToggles} role="group" aria-label={mediaWords.duringCall}>
      <MediaToggles />
    </div>
  );
}

/** Whether a call runs or rings, behind a dialog or in it. */
export function useHasCallBehind(): boolean {
  const session = useSession();
  const inRoom = useStore(session.room, (room) => room.kind === 'joined');
  const ringing = useStore(session.call, (call) => call.kind !== 'idle');
  return inRoom || ringing;
}
