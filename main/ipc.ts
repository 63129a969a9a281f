import { ipcMain, type BrowserWindow } from 'electron';
import { fail } from '../signaling/protocol/index.ts';
import { isAppUrl } from './app-url.ts';
import { BRIDGE_CALLS, EVENT_CHANNEL, type BridgeHandlers } from './bridge/contract.ts';
import { dispatch } from './bridge/dispatch.ts';
import type { BridgeEvent } from './bridge/events.ts';
import { isOurPage } from './ipc-sender.ts';
import { logError } from './log.ts';

/**
 * The only place where the renderer's calls come in: every channel of the bridge, each checked to come from the main
 * frame of our window showing our own page, and parsed.
 */
export function handleBridgeCalls(window: BrowserWindow, handlers: Partial<BridgeHandlers>): void {
  for (const call of BRIDGE_CALLS) {
    ipcMain.handle(call, (event, payload: unknown) =>
      isOurPage(event.senderFrame, window.webContents.mainFrame)
        ? dispatch(handlers, call, payload, logError)
        : fail('forbidden', 'not a page of this app'),
    );
  }
}

/** Tells the renderer something; quietly nothing when the window is gone. */
export function sendToRenderer(window: BrowserWindow, event: BridgeEvent): void {
  if (!window.isDestroyed() && isAppUrl(window.webContents.getURL())) window.webContents.send(EVENT_CHANNEL, event);
}
