import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { Destroyable } from './destroyable.ts';
import { toElectron } from './addresses.ts';
import { WebFrame } from './web-frame.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** Electron's `WebContents` over one page of Chromium. The page comes a moment after the window. */
export class WebContents extends EventEmitter {
  readonly #life = new Destroyable();
  #page: Page | null = null;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  attach(page: Page): void {
    this.#page = page;
  }

  /** Its window is closed. */
  destroy(): void {
    this.#life.destroy();
  }

  get mainFrame(): WebFrame | null {
    const page = this.#life.use(this.#page);
    return page === null ? null : WebFrame.of(page.mainFrame());
  }

  getURL(): string {
    const page = this.#life.use(this.#page);
    return page === null ? '' : toElectron(page.url());
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = this.#life.use(handler);
  }

  /** @throws when the app would allow it: the stand-in has no second window */
  askToOpen(url: string): void {
    const { action } = this.#windowOpenHandler({ url });
    if (action === 'allow') throw new Error(`the stand-in cannot open ${url}`);
  }

  /** Playwright keeps the order of what is evaluated; a page that is just going away hears nothing, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    const deliver = ([name, values]: [string, unknown[]]): void => window.standInReceive?.(name, values);
    this.#life
      .use(this.#page)
      ?.evaluate(deliver, [channel, args] as [string, unknown[]])
      .catch(() => {});
  }

  /** Playwright cannot show a page again that crashed (see README.md). */
  reload(): void {
    this.#life
      .use(this.#page)
      ?.reload()
      .catch(() => {});
  }
}
