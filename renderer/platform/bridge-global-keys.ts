import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { GlobalKeySettings } from '../core/session-api.ts';

/** Keys that work whatever has the focus; kept and registered by the process behind the bridge. */
export function globalKeySettings(bridge: EarshotBridge): GlobalKeySettings {
  return {
    async read() {
      const reply = await bridge.globalKeys(null);
      return reply.ok ? reply.data : null;
    },
    async change(change) {
      const reply = await bridge.setGlobalKeys(change);
      return reply.ok ? reply.data : null;
    },
    record: (recording) => void bridge.recordGlobalKeys({ recording }),
    onPressed: (listener) =>
      bridge.onEvent((event) => {
        if (event.kind === 'global-key') listener(event.command);
      }),
  };
}
