import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { toChromium } from './addresses.ts';
import { app } from './app.ts';
import { devToolsEndpoint, runningChromium } from './chromium-host.ts';
import { connectPage } from './page-wiring.ts';
import { preventable } from './preventable.ts';
import { installRendererHalf } from './renderer-half.ts';
import { report } from './report.ts';
import { WebContents } from './web-contents.ts';

const windows = new Set<BrowserWindow>();

export function allWindows(): BrowserWindow[] {
  return [...windows];
}

/** Electron's `BrowserWindow` over one page of Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #page: Promise<Page>;
  readonly #bounds: Electron.Rectangle;
  #maximized = false;
  #closed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#page = this.#open(options.webPreferences?.preload);
  }

  /** The window's place goes to Chromium too, so that it can be seen where a test says. */
  async #open(preload: string | undefined): Promise<Page> {
    const context = await runningChromium();
    const page = context.pages().find((blank) => blank.url() === 'about:blank') ?? (await context.newPage());
    this.webContents.attach(page);
    page.once('close', () => this.#gone());
    await connectPage(page, this.webContents);
    if (preload !== undefined) await page.addInitScript({ content: await preloadScript(preload) });
    await place(context, page, this.#bounds);
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    await page.goto(toChromium(url));
    this.emit('ready-to-show');
    report({ kind: 'window-loaded', endpoint: await devToolsEndpoint() });
  }

  /** Resolves when the window is gone, which Electron's does not tell. */
  async close(): Promise<void> {
    if (this.#closed || preventable((event) => this.emit('close', event))) return;
    this.#closed = true;
    await (await this.#page).close();
  }

  /** Closed by us, or by a person. */
  #gone(): void {
    if (!this.#closed) this.emit('close', { preventDefault: () => {} });
    this.#closed = true;
    windows.delete(this);
    this.emit('closed');
    app.windowClosed();
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  show(): void {}

  focus(): void {
    void this.#page.then((page) => page.bringToFront());
    this.emit('focus');
  }
}

async function preloadScript(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  return `(${installRendererHalf.toString()})((require, module, exports) => {\n${source}\n});`;
}

async function place(context: BrowserContext, page: Page, bounds: Electron.Rectangle): Promise<void> {
  const { x: left, y: top, width, height } = bounds;
  const devTools = await context.newCDPSession(page);
  const { windowId } = await devTools.send('Browser.getWindowForTarget');
  await devTools.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
  await devTools.detach();
}
