import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { TrayPort } from '../core/ports.ts';
import type { BackgroundSettings } from '../core/session-api.ts';

/** Tells the app's tray. */
export function trayPort(bridge: EarshotBridge): TrayPort {
  return {
    show: (state) => void bridge.reportState(state),
    onCommand: (listener) =>
      bridge.onEvent((event) => {
        if (event.kind === 'set-muted' || event.kind === 'set-availability') listener(event);
      }),
    onWindow: (listener) =>
      bridge.onEvent((event) => {
        if (event.kind === 'window-shown') listener(event.shown);
      }),
  };
}

/** How the app goes on without its window; kept by the process behind the bridge. */
export function backgroundSettings(bridge: EarshotBridge): BackgroundSettings {
  return {
    async read() {
      const reply = await bridge.background(null);
      return reply.ok ? reply.data : null;
    },
    async change(change) {
      const reply = await bridge.setBackground(change);
      return reply.ok ? reply.data : null;
    },
  };
}
