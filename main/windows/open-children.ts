import type { BrowserWindow, Rectangle, WebContents } from 'electron';
import type { ChildRole, MovableRole } from './roles.ts';

/** Chromium's `ERR_ABORTED`: a navigation that was given up, and whose page stays. */
const ABORTED = -3;

interface Child {
  role: ChildRole;
  window: BrowserWindow;
}

/** The child windows that are open. They end with the page that draws in them. */
export class OpenChildren {
  readonly #keep: (role: MovableRole, bounds: Rectangle) => void;
  readonly #open = new Map<WebContents, Child>();

  /**
   * @param main whose page opens them
   * @param keep where a window that a person moves was when it went
   */
  constructor(main: BrowserWindow, keep: (role: MovableRole, bounds: Rectangle) => void) {
    this.#keep = keep;
    // A page that is loaded anew cannot draw in them any more, nor can one that crashed. One that only would go elsewhere still can: it is
    // kept from that, which comes after `did-start-navigation`.
    main.webContents.on('did-navigate', () => this.#endAll());
    // A page that could not be loaded anew is replaced by the browser's own.
    main.webContents.on('did-fail-load', (_event, code, _words, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) this.#endAll();
    });
    main.webContents.on('render-process-gone', () => this.#endAll());
    main.once('closed', () => this.#endAll());
  }

  add(role: ChildRole, window: BrowserWindow): void {
    const { webContents } = window;
    const child = { role, window };
    this.#open.set(webContents, child);
    window.on('close', () => this.#leave(child));
    window.once('closed', () => this.#open.delete(webContents));
  }

  roleOf(contents: WebContents): ChildRole | null {
    return this.#open.get(contents)?.role ?? null;
  }

  count(role: ChildRole): number {
    return [...this.#open.values()].filter((one) => one.role === role).length;
  }

  /** By force, since a page can hold up its closing; that is then not told as one. */
  #endAll(): void {
    for (const child of [...this.#open.values()]) {
      if (child.window.isDestroyed()) continue;
      this.#leave(child);
      child.window.destroy();
    }
  }

  #leave({ role, window }: Child): void {
    if (role !== 'overlay') this.#keep(role, window.getNormalBounds());
  }
}
