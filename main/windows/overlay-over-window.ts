import type { BrowserWindow, Screen } from 'electron';
import type { CapturedWindow } from './captures.ts';
import type { Displays } from './follow-displays.ts';
import { takeAway, whileThere, type Overlay } from './overlay.ts';
import { boundsOfArea, type WindowPlace } from './window-place.ts';

type ShownOverlay = Overlay & Pick<BrowserWindow, 'showInactive' | 'isVisible'>;

interface Desktop {
  capture: CapturedWindow;
  screen: Displays & Pick<Screen, 'dipToScreenPoint'>;
  /** Follows a window of another program. @returns ends it */
  watch: (window: number, onPlace: (place: WindowPlace) => void) => () => void;
}

/**
 * Follows the window that is captured, and is out of sight while that is; with it, and with another capture, the overlay goes.
 *
 * @param shared X id
 */
export function keepOverWindow(overlay: ShownOverlay, shared: number, { capture, screen, watch }: Desktop): void {
  let place: WindowPlace = { kind: 'unseen' };

  function follow(): void {
    if (place.kind === 'lost' || capture.window !== shared) return takeAway(overlay);
    const bounds =
      place.kind === 'seen'
        ? boundsOfArea(place.area, screen.getAllDisplays(), (point) => screen.dipToScreenPoint(point))
        : null;
    if (bounds === null) return overlay.hide();
    overlay.setBounds(bounds);
    if (!overlay.isVisible()) overlay.showInactive();
  }

  const stopWatching = watch(shared, (next) => {
    place = next;
    follow();
  });
  whileThere(overlay, { screen, capture }, follow);
  overlay.once('closed', stopWatching);
}
