import type { ShareState } from '../model-media.ts';
import type { Preferences } from '../model-preferences.ts';
import type { OverlayPower } from '../own-window-api.ts';

export type OverlayWishes = Pick<Preferences, 'showOnScreen' | 'showPointers'>;

/** Whether there can be an overlay. Whoever wants to see no pointers takes them from nobody else, who would see what is in the picture. */
export function canHaveOverlay(
  power: OverlayPower | null,
  { showPointers }: Pick<OverlayWishes, 'showPointers'>,
): power is OverlayPower {
  return power !== null && (showPointers || !power.isCaptured);
}

/** Whether there can be one, and the person wants it: as they chose, else as the system has it. */
export function wantsOverlay(power: OverlayPower | null, wishes: OverlayWishes): power is OverlayPower {
  return canHaveOverlay(power, wishes) && (wishes.showOnScreen ?? power.byDefault);
}

/**
 * Whether an overlay would be over what is shared, all of a screen or a part: a still does not show what is on it, nor can anybody follow a
 * window; and while another source is asked for, it could be over that one.
 */
export function sharesScreen(share: ShareState): boolean {
  return share.kind === 'sharing' && share.extent !== 'window' && !share.still && !share.swapping;
}
