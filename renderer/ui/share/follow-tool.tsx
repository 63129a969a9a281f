import { LocateFixed } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { viewerWords } from '../words/viewer.ts';
import type { Following } from './use-follow-mouse.ts';

/** Has what is seen of a share go where its sharer's mouse goes. */
export function FollowTool({ offered, active, elsewhere, toggle }: Following) {
  if (!offered) return null;
  const hint = elsewhere ? viewerWords.mouseElsewhere : viewerWords.followMouseHint;
  return (
    <IconButton
      label={viewerWords.followMouse}
      icon={LocateFixed}
      aria-pressed={active}
      title={toggle === null ? viewerWords.followMouseZoom : hint}
      off={toggle === null}
      onClick={toggle ?? undefined}
    />
  );
}
