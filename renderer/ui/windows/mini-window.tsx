import type { Participant } from '../../core/model.ts';
import { windowWords } from '../words/windows.ts';
import { ChildWindow } from './child-window.tsx';
import { MiniCall } from './mini-call.tsx';

interface MiniWindowProps {
  child: Window;
  participants: readonly Participant[];
  onClosed: () => void;
  onBack: () => void;
}

/** The call in a small window above all others. */
export function MiniWindow({ child, participants, onClosed, onBack }: MiniWindowProps) {
  return (
    <ChildWindow child={child} title={windowWords.mini} onClosed={onClosed}>
      <MiniCall child={child} participants={participants} onBack={onBack} />
    </ChildWindow>
  );
}
