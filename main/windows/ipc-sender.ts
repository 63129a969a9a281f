import type { WebFrameMain } from 'electron';
import { isUrlOf, type PageOrigin } from '../app-url.ts';

/**
 * True for a call from the main frame of our window while it shows our own page. Subframes and anything else that may
 * have come into the window get no answer.
 *
 * @param sender null once the frame has navigated or is gone
 * @param origin of the page that this window is for
 */
export function isOurPage<F extends Pick<WebFrameMain, 'url'>>(
  sender: F | null,
  mainFrame: F,
  origin: PageOrigin,
): boolean {
  return sender !== null && sender === mainFrame && isUrlOf(origin, sender.url);
}
