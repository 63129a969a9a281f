import { ipcMain } from 'electron';
import { fail } from '../../signaling/protocol/index.ts';
import { BRIDGE_CALLS } from '../bridge/contract.ts';
import { dispatch } from '../bridge/dispatch.ts';
import { logError } from '../log/log.ts';
import { isOurPage } from './ipc-sender.ts';
import type { WindowRegistry } from './registry.ts';
import { mayCall, WINDOW_RULES } from './roles.ts';

/**
 * The only place where pages' calls come in: every channel of the bridge, each checked to come from the main frame of one
 * of our windows showing our own page, to be one that the window's role may make, and parsed.
 */
export function handleBridgeCalls(windows: WindowRegistry): void {
  for (const call of BRIDGE_CALLS) {
    ipcMain.handle(call, ({ sender, senderFrame }, payload: unknown) => {
      const owner = windows.ownerOf(sender);
      if (owner === null || !isOurPage(senderFrame, sender.mainFrame, WINDOW_RULES[owner.role].origin))
        return fail('forbidden', 'not a page of this app');
      if (!mayCall(owner.role, call)) return fail('forbidden', 'not for this window');
      return dispatch(owner.handlers, call, payload, logError);
    });
  }
}
