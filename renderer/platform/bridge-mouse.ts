import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { MousePort } from '../core/ports.ts';

/** Where the mouse is, as the process behind the bridge says. */
export function mousePort(bridge: EarshotBridge): MousePort {
  return async () => {
    const reply = await bridge.mousePlace(null);
    return reply.ok ? (reply.data ?? 'elsewhere') : 'unknown';
  };
}
