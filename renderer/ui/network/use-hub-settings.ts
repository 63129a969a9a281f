import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { HubSettings } from '../../core/session-api.ts';
import { useSession } from '../session-context.tsx';
import type { HubSource } from '../words/hub.ts';

const NONE = createStore<HubSettings | null>(() => null);

/** How the app finds its hub; null in a browser, and in the app until it is known. */
export function useHubSettings(): HubSettings | null {
  return useStore(useSession().desktop?.settings ?? NONE);
}

/** How another hub is found when this one is gone. */
export function useHubSource(): HubSource {
  const { desktop } = useSession();
  const settings = useHubSettings();
  if (desktop === null) return 'page';
  return settings?.fixed === null ? 'network' : 'set';
}
