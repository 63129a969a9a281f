import type { BrowserWindow, WebContents } from 'electron';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { isUrlOf } from '../app-url.ts';
import { EVENT_CHANNEL, type BridgeHandlers } from '../bridge/contract.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import { WINDOW_RULES, type WindowRole } from './roles.ts';

/** The part of BrowserWindow that the registry needs. */
type RegisteredWindow = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> & {
  readonly webContents: Pick<WebContents, 'getURL' | 'send' | 'mainFrame'>;
  once(event: 'closed', listener: () => void): unknown;
};

interface OpenWindow<W extends RegisteredWindow> {
  readonly role: WindowRole;
  readonly window: W;
  /** Handlers for the calls of the window's page. */
  readonly handlers: Partial<BridgeHandlers>;
}

/** The windows that are open, by what they are for. One that is closed is forgotten: Electron's object of it cannot be used any more. */
export class WindowRegistry<W extends RegisteredWindow = BrowserWindow> {
  /** A window was closed; has the roles of the windows that are still open. */
  readonly onClosed = new Listeners<readonly WindowRole[]>();
  readonly #open = new Map<W['webContents'], OpenWindow<W>>();

  add(role: WindowRole, window: W, handlers: Partial<BridgeHandlers>): void {
    const contents = window.webContents;
    this.#open.set(contents, { role, window, handlers });
    window.once('closed', () => {
      this.#open.delete(contents);
      this.onClosed.emit([...this.#open.values()].map((open) => open.role));
    });
  }

  /** The window that these contents belong to; null for none of the app's, or a closed one. */
  ownerOf(contents: W['webContents']): OpenWindow<W> | null {
    return this.#open.get(contents) ?? null;
  }

  /** Sends an event to the windows of this role, if there are any. */
  send(role: WindowRole, event: BridgeEvent): void {
    for (const { window } of this.#of(role)) {
      if (isUrlOf(WINDOW_RULES[role].origin, window.webContents.getURL()))
        window.webContents.send(EVENT_CHANNEL, event);
    }
  }

  /** Brings a window of this role to the front; false when none is open. */
  bringToFront(role: WindowRole): boolean {
    const [open] = this.#of(role);
    if (open === undefined) return false;
    if (open.window.isMinimized()) open.window.restore();
    open.window.show();
    open.window.focus();
    return true;
  }

  #of(role: WindowRole): OpenWindow<W>[] {
    return [...this.#open.values()].filter((open) => open.role === role);
  }
}
