import type { BrowserWindow, WebContents } from 'electron';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { isAppUrl } from '../app-url.ts';
import { EVENT_CHANNEL, type BridgeHandlers } from '../bridge/contract.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import type { WindowRole } from './roles.ts';

/** What of Electron's windows the registry needs. */
type RegisteredWindow = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> & {
  readonly webContents: Pick<WebContents, 'getURL' | 'send' | 'mainFrame'>;
  once(event: 'closed', listener: () => void): unknown;
};

interface OpenWindow<W extends RegisteredWindow> {
  readonly role: WindowRole;
  readonly window: W;
  /** What answers the calls of its page. */
  readonly handlers: Partial<BridgeHandlers>;
}

/** The windows that are open, by what they are for. One that is closed is forgotten: Electron's object of it cannot be used any more. */
export class WindowRegistry<W extends RegisteredWindow = BrowserWindow> {
  /** A window was closed; told with the roles of those that are left. */
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

  /** Whose contents these are; null for none of the app's windows, or one that is closed. */
  ownerOf(contents: W['webContents']): OpenWindow<W> | null {
    return this.#open.get(contents) ?? null;
  }

  /** Tells the pages of such windows something; quietly nothing where there is none. */
  send(role: WindowRole, event: BridgeEvent): void {
    for (const { window } of this.#of(role)) {
      if (isAppUrl(window.webContents.getURL())) window.webContents.send(EVENT_CHANNEL, event);
    }
  }

  /** Brings such a window to the front; false when none is open. */
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
