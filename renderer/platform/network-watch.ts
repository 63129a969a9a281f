import { createStore } from 'zustand/vanilla';
import type { NetworkWatch } from '../core/ports.ts';
import type { ReadableStore } from '../core/session-api.ts';

/** What the Network Information API (WICG) tells; not in every browser. */
export interface NetworkInformation extends EventTarget {
  /** The kind of card, such as `wifi`; desktop browsers do not tell it. */
  readonly type?: string;
}

declare global {
  interface Navigator {
    readonly connection?: NetworkInformation;
  }
}

/**
 * Tells when this computer is on a network again, or on one of another kind. The API's `change` comes with every new
 * estimate of its speed as well, which other tabs move, and no link is any worse for that.
 */
export function watchNetwork(page: EventTarget, navigator: Pick<Navigator, 'connection' | 'onLine'>): NetworkWatch {
  const { connection } = navigator;
  return {
    offline: watchOffline(page, navigator),
    onChange(listener) {
      let type = connection?.type;
      const onConnection = (): void => {
        if (connection?.type === type) return;
        type = connection?.type;
        listener();
      };
      page.addEventListener('online', listener);
      connection?.addEventListener('change', onConnection);
      return () => {
        page.removeEventListener('online', listener);
        connection?.removeEventListener('change', onConnection);
      };
    },
  };
}

/** Follows whether this computer is on no network, for as long as the page is there (HTML, `navigator.onLine`). */
export function watchOffline(page: EventTarget, navigator: Pick<Navigator, 'onLine'>): ReadableStore<boolean> {
  const offline = createStore(() => !navigator.onLine);
  for (const change of ['online', 'offline'])
    page.addEventListener(change, () => offline.setState(!navigator.onLine, true));
  return offline;
}
