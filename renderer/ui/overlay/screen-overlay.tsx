import { OverlayWindow } from './lazy.ts';
import { useOverlay } from './use-overlay.ts';

/** What others point at and draw, over this person's real screen while they share it. */
export function ScreenOverlay() {
  const { child, onClosed } = useOverlay();
  return child && <OverlayWindow child={child} onClosed={onClosed} />;
}
