import { LocateFixed } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { viewerWords } from '../words/viewer.ts';
import type { Following } from './use-follow-mouse.ts';

interface FollowToolProps {
  following: Following;
  possible: boolean;
}

/** Has what is seen of a share go where its sharer's mouse goes. */
export function FollowTool({ following: { active, elsewhere, toggle }, possible }: FollowToolProps) {
  const hint = elsewhere ? viewerWords.mouseElsewhere : viewerWords.followMouseHint;
  return (
    <IconButton
      label={viewerWords.followMouse}
      icon={LocateFixed}
      aria-pressed={active}
      title={possible ? hint : viewerWords.followMouseZoom}
      disabled={!possible}
      onClick={toggle}
    />
  );
}
