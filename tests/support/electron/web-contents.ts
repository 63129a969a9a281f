import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { toElectron } from './addresses.ts';
import { WebFrame } from './web-frame.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** Electron's `WebContents` over one page of Chromium. The page comes a moment after the window. */
export class WebContents extends EventEmitter {
  #page: Page | null = null;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  attach(page: Page): void {
    this.#page = page;
  }

  get mainFrame(): WebFrame | null {
    return this.#page === null ? null : WebFrame.of(this.#page.mainFrame());
  }

  getURL(): string {
    return this.#page === null ? '' : toElectron(this.#page.url());
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  /** @throws when the app would allow it: the stand-in has no second window */
  askToOpen(url: string): void {
    const { action } = this.#windowOpenHandler({ url });
    if (action === 'allow') throw new Error(`the stand-in cannot open ${url}`);
  }

  /** Playwright keeps the order of what is evaluated; a page that is just going away hears nothing, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    const deliver = ([name, values]: [string, unknown[]]): void => window.standInReceive?.(name, values);
    this.#page?.evaluate(deliver, [channel, args] as [string, unknown[]]).catch(() => {});
  }
}
