import { Maximize, Minimize } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import type { useFullScreen } from '../design/use-full-screen.ts';
import { shareWords } from '../words/share.ts';

/** Shows the share on the full screen, and in the window again. */
export function FullScreenTool({ active, toggle }: ReturnType<typeof useFullScreen>) {
  const label = active ? shareWords.exitFullScreen : shareWords.fullScreen;
  return <IconButton label={label} icon={active ? Minimize : Maximize} onClick={toggle} />;
}
