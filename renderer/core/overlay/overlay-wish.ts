import type { OverlayState, ShareState } from '../model-media.ts';
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

/** Whether a screen is shared, all of it or a part: a still does not show what is on it, and another source that is asked for may be captured by now. */
export function sharesScreen(share: ShareState): boolean {
  return isLive(share) && share.extent !== 'window';
}

/** Where an overlay would be to the picture of what is shared (SPEC.md [MARKED-3]); `none`: nothing can be over that, or not now. */
export function overlayOver(power: OverlayPower, share: ShareState): OverlayState {
  if (!isLive(share)) return 'none';
  if (share.extent === 'window') return power.overWindows ? 'beside-picture' : 'none';
  return power.isCaptured ? 'in-picture' : 'beside-picture';
}

function isLive(share: ShareState): share is Extract<ShareState, { kind: 'sharing' }> {
  return share.kind === 'sharing' && !share.still && !share.swapping;
}
