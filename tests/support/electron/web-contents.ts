import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { Destroyable } from './destroyable.ts';
import { toElectron } from './addresses.ts';
import { checkOptions, type OptionType } from './options.ts';
import { WebFrame } from './web-frame.ts';

type WindowOpenDetails = Pick<Electron.HandlerDetails, 'url' | 'frameName' | 'features'>;
type WindowOpenHandler = (details: WindowOpenDetails) => Electron.WindowOpenHandlerResponse;
/** What a response may have: with another one the window would be made in a way that is not stood in for. */
const RESPONSE = {
  action: 'string',
  overrideBrowserWindowOptions: 'object',
} as const satisfies { [Option in keyof Electron.WindowOpenHandlerResponse]: OptionType };

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

  /** What the app says about a window that its page asks for. @throws for an answer that Electron would not understand */
  askToOpen(details: WindowOpenDetails): Electron.WindowOpenHandlerResponse {
    const response = this.#windowOpenHandler(details);
    checkOptions(response, RESPONSE, 'setWindowOpenHandler');
    if (!['allow', 'deny'].includes(response.action)) throw new TypeError(`no action "${response.action}"`);
    return response;
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
