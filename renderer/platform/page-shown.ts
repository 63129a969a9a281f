import { createStore } from 'zustand/vanilla';
import type { ReadableStore, WindowPowers } from '../core/session-api.ts';

/** Whether a page can be seen (W3C Page Visibility), followed for as long as the page is there. */
export function pageShown(document: Document): ReadableStore<boolean> {
  const shown = createStore(() => !document.hidden);
  document.addEventListener('visibilitychange', () => shown.setState(!document.hidden, true));
  return shown;
}

/** Of a page in a browser. */
export const PAGE_POWERS: WindowPowers = {
  raise: () => window.focus(),
  opensByItself: false,
  keepsMiniOutOfShares: false,
  overlay: null,
};
