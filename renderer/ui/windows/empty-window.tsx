import { windowWords } from '../words/windows.ts';
import { ChildWindow } from './child-window.tsx';

interface EmptyWindowProps {
  child: Window;
  onClosed?: () => void;
  onBack: () => void;
}

/** What it should show could not be loaded. */
export function EmptyWindow({ child, onBack, onClosed = onBack }: EmptyWindowProps) {
  return (
    <ChildWindow child={child} title={windowWords.mini} onClosed={onClosed}>
      <p role="alert">{windowWords.missing}</p>
    </ChildWindow>
  );
}
