import { ok, withRecentCalls } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
import type { SettingsStore } from './settings.ts';

/** Keeps the calls of this person; they are told apart by the time of day. */
export function recentCallHandlers(
  settings: SettingsStore,
): Pick<BridgeHandlers, 'listRecentCalls' | 'keepRecentCalls' | 'forgetRecentCalls'> {
  return {
    // Some may have become too old since.
    listRecentCalls: () => ok(withRecentCalls([], settings.get().recentCalls, Date.now())),
    async keepRecentCalls({ calls }) {
      await settings.update({ recentCalls: withRecentCalls(settings.get().recentCalls, calls, Date.now()) });
      return ok(null);
    },
    async forgetRecentCalls({ ids }) {
      await settings.update({ recentCalls: settings.get().recentCalls.filter(({ id }) => !ids.includes(id)) });
      return ok(null);
    },
  };
}
