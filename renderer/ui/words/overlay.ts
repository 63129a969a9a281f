import type { OverlayPower } from '../../core/session-api.ts';
import { words } from './language.ts';

export const overlayWords = words('overlayWords', {
  /** Of the window over the screen. */
  title: 'Pointers and drawings',
  show: 'Show on my screen',
  notNow: 'Not now: somebody here has an older Earshot, or what you share cannot have it.',
  notHere: 'Not with Wayland: it puts no window over others.',
});

/** What has to be shared for it. Where it is not there by itself is X, which has it over windows too. */
export const overlayHint = words('overlayHint', ({ isCaptured, byDefault }: OverlayPower): string => {
  if (!isCaptured) return 'While you share a screen or a part of one';
  if (byDefault) return 'While you share a screen or a part of one. Others see it in the picture.';
  return 'While you share a screen, a part of one, or a window. Turn it off if it goes black.';
});
