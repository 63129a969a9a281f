import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { HubSettings } from '../../core/session-api.ts';
import { useSession } from '../session-context.tsx';

const NONE = createStore<HubSettings | null>(() => null);

/** How the app finds its hub; null in a browser, and in the app until it is known. */
export function useHubSettings(): HubSettings | null {
  return useStore(useSession().desktop?.settings ?? NONE);
}
