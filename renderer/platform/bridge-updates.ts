import { createStore } from 'zustand/vanilla';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { AppUpdate, UpdateSettings } from '../core/session-api.ts';

/** The updates of the app, which the process behind the bridge looks for, downloads and installs. */
export function updateSettings(bridge: EarshotBridge): UpdateSettings {
  const update = createStore<AppUpdate | null>(() => null);
  bridge.onEvent((event) => {
    if (event.kind === 'update') update.setState(event.update, true);
  });
  void bridge.update(null).then((told) => told.ok && update.setState(told.data, true));
  return {
    update,
    check: () => void bridge.checkForUpdate(null),
    download: () => void bridge.downloadUpdate(null),
    install: () => void bridge.installUpdate(null),
    async setFeed(url) {
      const reply = await bridge.setUpdateFeed({ url });
      if (reply.ok) return 'ok';
      switch (reply.code) {
        case 'set-by-policy':
          return 'set-by-policy';
        case 'bad-address':
        case 'bad-request':
          return 'bad-address';
        default:
          return 'not-kept';
      }
    },
  };
}
