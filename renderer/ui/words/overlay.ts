import type { OverlayPower } from '../../core/session-api.ts';
import { words } from './language.ts';

export const overlayWords = words('overlayWords', {
  /** Of the window over the screen. */
  title: 'Pointers and drawings',
  show: 'Show on my screen',
  notNow: 'Not now: somebody here has an older Earshot, or this screen cannot have it.',
  notHere: 'Not with Wayland: it puts no window over others.',
});

/** For who shares a whole screen. */
export const overlayHint = words('overlayHint', ({ isCaptured, byDefault }: OverlayPower): string => {
  if (!isCaptured) return 'While you share all of it';
  if (byDefault) return 'While you share all of it. Others see it in the picture.';
  return 'While you share all of it. Turn it off if it goes black.';
});
