import type { PageState } from '../bridge/page-state.ts';
import type { WindowView } from '../windows/window-view.ts';

/**
 * Whether a call that rings gets a window of its own: where the main window, in which it is asked about, is not what the
 * person looks at. A window behind others cannot be told from one beside them, so the focus decides.
 *
 * @param state null for a page that has told nothing yet
 */
export function needsRingWindow(state: PageState | null, { visible, minimized, focused }: WindowView): boolean {
  if (state === null || state.ring === null) return false;
  // The page declines such calls by itself (SPEC.md [RING-11]); what rings at the moment that is chosen is not pushed on anybody either.
  if (state.availability === 'do-not-disturb') return false;
  // Accepted meanwhile, it rings no more; a second call does.
  if (state.inRoom && state.ring.instead === null) return false;
  return !(visible && !minimized && focused);
}
