import { createStore } from 'zustand/vanilla';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { TrayPort } from '../core/ports.ts';
import type { BackgroundSettings, ReadableStore, WindowPowers } from '../core/session-api.ts';

/** Tells the app's tray. */
export function trayPort(bridge: EarshotBridge): TrayPort {
  return {
    show: (state) => void bridge.reportState(state),
    onCommand: (listener) =>
      bridge.onEvent((event) => {
        if (event.kind === 'set-muted' || event.kind === 'set-availability' || event.kind === 'answer-call')
          listener(event);
      }),
  };
}

/**
 * Whether the app's window can be seen, as the process behind the bridge says: the page of a window that is drawn in the background passes for
 * visible. To be followed before `attach`, whose answer may be older than a change that is told meanwhile.
 */
export class WindowShown {
  readonly #store = createStore(() => true);
  #isTold = false;

  constructor(bridge: EarshotBridge) {
    bridge.onEvent((event) => {
      if (event.kind === 'window-shown') this.#tell(event.shown);
    });
  }

  /** @param attached what `attach` answered */
  from(attached: boolean): ReadableStore<boolean> {
    if (!this.#isTold) this.#tell(attached);
    return this.#store;
  }

  #tell(shown: boolean): void {
    this.#isTold = true;
    this.#store.setState(shown, true);
  }
}

/** @param attached what `attach` answered */
export function windowPowers(
  bridge: EarshotBridge,
  { keepsMiniOutOfShares, overlay }: Pick<WindowPowers, 'keepsMiniOutOfShares' | 'overlay'>,
): WindowPowers {
  return { raise: () => void bridge.showWindow(null), opensByItself: true, keepsMiniOutOfShares, overlay };
}

/** Whether a call is to ring without sound, since the computer is set to "do not disturb"; not so where nothing answers. */
export async function systemQuiet(bridge: EarshotBridge): Promise<boolean> {
  const reply = await bridge.systemQuiet(null);
  return reply.ok && reply.data.quiet;
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
