import { ipcMain, type BrowserWindow } from 'electron';
import { fail } from '../signaling/protocol/index.ts';
import { isAppUrl } from './app-url.ts';
import { BRIDGE_INPUTS, type BridgeCall, type BridgeEvent, type BridgeHandlers } from './bridge.ts';
import { EVENT_CHANNEL } from './channels.ts';
import { dispatch } from './dispatch.ts';
import { isOurPage } from './ipc-sender.ts';
import { logError } from './log.ts';

/**
 * The only place where the renderer's calls come in: every channel of the bridge, each checked to come from the main
 * frame of our window showing our own page, and parsed.
 */
export function handleBridgeCalls(window: BrowserWindow, handlers: BridgeHandlers): void {
  for (const call of Object.keys(BRIDGE_INPUTS) as BridgeCall[]) {
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
