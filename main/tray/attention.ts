import type { PageState } from '../bridge/page-state.ts';
import type { WindowView } from '../windows/window-view.ts';

/**
 * `show`: the hidden window, without taking the focus from what the person does, and flash it: it is asked who calls. `flash`: on the taskbar or in the
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
  // A call that rings has a window of its own. Some systems call a minimised window invisible; showing it would open it.
  if (startsToRing && now.ring === null && !visible && !minimized) return 'show';
  if ((startsToRing || isNew) && !focused) return 'flash';
  return before?.ringing === true && !now.ringing ? 'calm' : 'none';
}
