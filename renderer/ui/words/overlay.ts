import type { OverlayPower } from '../../core/session-api.ts';
import { words } from './language.ts';

export const overlayWords = words('overlayWords', {
  /** Of the window over the screen. */
  title: 'Pointers and drawings',
  show: 'Show on my screen',
  notHere: 'Not with Wayland, which puts no window over others. You see them in the small picture of your share.',
});

/** For who shares a whole screen. */
export const overlayHint = words('overlayHint', ({ isCaptured, byDefault }: OverlayPower): string => {
  if (!isCaptured) return 'Where others point and draw, over the whole screen that you share';
  if (byDefault)
    return 'Where others point and draw, over the whole screen that you share. Others see it in the picture.';
  return 'Where others point and draw, over the whole screen that you share. Others see it in the picture. Turn it off if your screen goes black: some desktops show nothing through a window.';
});
