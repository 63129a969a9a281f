import type { PageState } from '../bridge/page-state.ts';

/** How the window is seen. */
export interface WindowView {
  visible: boolean;
  minimized: boolean;
  focused: boolean;
}

/**
 * `show`: the hidden window, without taking the focus from what the person does, and flash it. `flash`: on the taskbar or in the
 * dock, until it is looked at. `calm`: no more of that.
 */
export type Attention = 'show' | 'flash' | 'calm' | 'none';

/**
 * What a change of the page's state asks of the window.
 *
 * @param before null for a page that has told nothing yet
 */
export function attentionFor(
  before: PageState | null,
  now: PageState,
  { visible, minimized, focused }: WindowView,
): Attention {
  const startsToRing = now.ringing && before?.ringing !== true;
  const isNew = now.unseen > (before?.unseen ?? 0);
  // Some systems call a minimised window invisible; showing it would open it.
  if (startsToRing && !visible && !minimized) return 'show';
  if ((startsToRing || isNew) && !focused) return 'flash';
  return before?.ringing === true && !now.ringing ? 'calm' : 'none';
}
