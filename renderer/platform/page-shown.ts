import { createStore } from 'zustand/vanilla';
import type { ReadableStore } from '../core/session-api.ts';

/** Whether a page can be seen (W3C Page Visibility), followed for as long as the page is there. */
export function pageShown(document: Document): ReadableStore<boolean> {
  const shown = createStore(() => !document.hidden);
  document.addEventListener('visibilitychange', () => shown.setState(!document.hidden, true));
  return shown;
}
