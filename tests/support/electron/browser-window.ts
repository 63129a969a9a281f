import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { toChromium } from './addresses.ts';
import { app } from './app.ts';
import { devToolsEndpoint, runningChromium } from './chromium-host.ts';
import { Destroyable } from './destroyable.ts';
import { onCommand } from './commands.ts';
import { connectPage, isOwned } from './page-wiring.ts';
import { checkOptions, type OptionType } from './options.ts';
import { preventable } from './preventable.ts';
import { installRendererHalf } from './renderer-half.ts';
import { report, type ChildView, type Report, type WindowView } from './report.ts';
import { keepAbove } from './keep-above.ts';
import { place, type Placing } from './place-window.ts';
import { screen } from './screen.ts';
import { WebContents } from './web-contents.ts';

const windows = new Set<BrowserWindow>();

export function allWindows(): BrowserWindow[] {
  return [...windows];
}

/** The options that this app uses; another one has to be understood here before it is used. */
const OPTIONS = {
  x: 'number',
  y: 'number',
  width: 'number',
  height: 'number',
  minWidth: 'number',
  minHeight: 'number',
  show: 'boolean',
  title: 'string',
  transparent: 'boolean',
  frame: 'boolean',
  hasShadow: 'boolean',
  roundedCorners: 'boolean',
  enableLargerThanScreen: 'boolean',
  focusable: 'boolean',
  resizable: 'boolean',
  movable: 'boolean',
  minimizable: 'boolean',
  maximizable: 'boolean',
  fullscreenable: 'boolean',
  skipTaskbar: 'boolean',
  alwaysOnTop: 'boolean',
  autoHideMenuBar: 'boolean',
  backgroundColor: 'string',
  webPreferences: 'object',
} as const satisfies { [Option in keyof Electron.BrowserWindowConstructorOptions]: OptionType };
const WEB_PREFERENCES = {
  preload: 'string',
  sandbox: 'boolean',
  contextIsolation: 'boolean',
  nodeIntegration: 'boolean',
  webviewTag: 'boolean',
  spellcheck: 'boolean',
  backgroundThrottling: 'boolean',
  autoplayPolicy: 'string',
} as const satisfies { [Option in keyof Electron.WebPreferences]: OptionType };

/** Of `setAlwaysOnTop`, as Electron names them. */
const LEVELS: readonly string[] = [
  'normal',
  'floating',
  'torn-off-menu',
  'modal-panel',
  'main-menu',
  'status',
  'pop-up-menu',
  'screen-saver',
];
const ON_ALL_WORKSPACES = {
  visibleOnFullScreen: 'boolean',
  skipTransformProcessType: 'boolean',
} as const satisfies { [Option in keyof Electron.VisibleOnAllWorkspacesOptions]: OptionType };

let lastOpened: Promise<unknown> = Promise.resolve();

/** One after the other: which page of Chromium's is a window's own is known once it is connected. */
function inTurn<T>(open: () => Promise<T>): Promise<T> {
  const opened = lastOpened.then(open);
  lastOpened = opened.catch(() => {});
  return opened;
}

/** A window that a page has opened, with its frame name. */
interface Child {
  page: Page;
  name: string;
}

/** Electron's `BrowserWindow` over one page of Chromium. The test is told of the app's first one. */
export class BrowserWindow extends EventEmitter {
  readonly #contents = new WebContents();
  readonly #life = new Destroyable();
  readonly #page: Promise<Page>;
  #bounds: Electron.Rectangle;
  readonly #isFrameless: boolean;
  /** Where it was put last, which comes one after the other. */
  #placed: Promise<unknown> = Promise.resolve();
  readonly #isFocusable: boolean;
  #maximized = false;
  #view: WindowView = 'shown';
  #focused = false;
  readonly #isFirst: boolean;
  readonly #child: Child | null;
  /** As if it were never larger than where it was put. */
  readonly getBounds = (): Electron.Rectangle => this.getNormalBounds();

  /**
   * @param child what the page of another window has opened, with its frame name; null: the app opens a window
   * @throws as Electron does, before the app is ready; and for options that are not understood here
   */
  constructor(options: Electron.BrowserWindowConstructorOptions = {}, child: Child | null = null) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options, OPTIONS, 'BrowserWindow');
    checkOptions(options.webPreferences ?? {}, WEB_PREFERENCES, 'webPreferences');
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    if (options.webPreferences?.spellcheck !== false) throw new Error('its spell checker would fetch dictionaries');
    this.#bounds = { x, y, width, height };
    this.#isFrameless = options.frame === false;
    this.#isFocusable = options.focusable !== false;
    if (options.show === false) this.#view = 'hidden';
    this.#child = child;
    this.#reportChild('seeThrough', options.transparent === true);
    this.#reportChild('takesFocus', this.#isFocusable);
    this.#isFirst = windows.size === 0;
    if (this.#isFirst) onCommand('close-window', () => void this.close());
    windows.add(this);
    this.#report({ kind: 'window-ground', colour: options.backgroundColor });
    app.emit('web-contents-created', {}, this.#contents);
    const preload = options.webPreferences?.preload;
    this.#page = child === null ? inTurn(() => this.#open(preload)) : this.#open(preload);
  }

  async #open(preload: string | undefined): Promise<Page> {
    const context = await runningChromium();
    // Chromium starts with one.
    const blank = this.#isFirst ? context.pages().find((page) => page.url() === 'about:blank' && !isOwned(page)) : null;
    const page = this.#child?.page ?? blank ?? (await newWindow(context));
    this.#contents.attach(page);
    page.once('close', () => this.#gone());
    page.once('crash', () => {
      this.#contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    await this.#connect(page, preload).catch((error: unknown) => {
      // Whoever opened it may close it before it is connected.
      if (!page.isClosed()) throw error;
    });
    return page;
  }

  /** The window's place goes to Chromium too, so that it can be seen where a test says. */
  async #connect(page: Page, preload: string | undefined): Promise<void> {
    await connectPage(page, this.#contents, (popup) => openChild(popup, this.#contents));
    if (preload !== undefined) await page.addInitScript({ content: await preloadScript(preload) });
    await this.#place(page);
  }

  #place(page: Page): Promise<void> {
    const bounds = this.#bounds;
    const placed = this.#placed.then(() => place(page, bounds, this.#placingAt(bounds)));
    this.#placed = placed.catch(() => {});
    return placed;
  }

  /** One of Electron's without a frame has nothing around its page. */
  #placingAt(bounds: Electron.Rectangle): Placing {
    if (!this.#isFrameless) return 'framed';
    if (screen.getAllDisplays().some((display) => isSame(display.bounds, bounds))) return 'fills';
    return this.#child === null ? 'framed' : 'bare';
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    await page.goto(toChromium(url));
    // As in Electron, nothing is heard of one that was closed meanwhile.
    if (!this.isDestroyed()) this.emit('ready-to-show');
    report({ kind: 'window-loaded', endpoint: await devToolsEndpoint() });
  }

  /** Resolves when the window is closed; Electron's returns at once. */
  async close(): Promise<void> {
    if (this.isDestroyed() || preventable((event) => this.emit('close', event))) return;
    this.#destroy();
    await (await this.#page).close();
  }

  /** At once, whatever the app says to its closing. */
  destroy(): void {
    this.#destroy();
    void this.#page.then((page) => page.close());
  }

  /** The window was closed, by the app or a person. */
  #gone(): void {
    if (!this.isDestroyed()) this.emit('close', { preventDefault: () => {} });
    this.#destroy();
    windows.delete(this);
    this.emit('closed');
    app.windowClosed();
  }

  #destroy(): void {
    this.#life.destroy();
    this.#contents.destroy();
  }

  isDestroyed(): boolean {
    return this.#life.isDestroyed;
  }

  get webContents(): WebContents {
    return this.#life.use(this.#contents);
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#life.use({ ...this.#bounds });
  }

  maximize(): void {
    this.#maximized = this.#life.use(true);
  }

  isMaximized(): boolean {
    return this.#life.use(this.#maximized);
  }

  isMinimized(): boolean {
    return this.#life.use(this.#view) === 'minimized';
  }

  /** As Electron's, true of a minimised window on some systems only. */
  isVisible(): boolean {
    return this.#life.use(this.#view) === 'shown';
  }

  isFocused(): boolean {
    return this.#life.use(this.#focused);
  }

  isFullScreen(): boolean {
    return this.#life.use(false);
  }

  restore(): void {
    this.#setView('shown', 'restore');
  }

  /** @throws for what is no rectangle of whole pixels */
  setBounds(bounds: Electron.Rectangle): void {
    const sides = [bounds.x, bounds.y, bounds.width, bounds.height];
    if (!this.#life.use(sides).every(Number.isInteger)) throw new TypeError('conversion failure from bounds');
    this.#bounds = { ...bounds };
    void this.#page.then((page) => this.#place(page)).catch(() => {});
  }

  /** No test's pointer is the display's own. */
  setIgnoreMouseEvents(ignore: boolean): void {
    if (typeof this.#life.use(ignore) !== 'boolean') throw new TypeError('ignore is no boolean');
    this.#reportChild('clickThrough', ignore);
  }

  /** Electron's gives it the focus, too. @throws where it can have none: Electron would show it above others that have it */
  show(): void {
    if (!this.#isFocusable) throw new Error('a window that takes no focus is shown by showInactive()');
    this.#setView('shown', 'show');
    this.#focused = true;
    this.emit('focus');
  }

  showInactive(): void {
    this.#setView('shown', 'show');
  }

  hide(): void {
    this.#setView('hidden', 'hide');
  }

  minimize(): void {
    this.#setView('minimized', 'minimize');
  }

  flashFrame(flashes: boolean): void {
    this.#report({ kind: 'window-flashes', flashes: this.#life.use(flashes) });
  }

  /** Done for the overlay alone: the border of who is controlled fills the display too, and here no press goes through it. @throws for a level that Electron does not know */
  setAlwaysOnTop(flag: boolean, level = 'floating'): void {
    if (typeof this.#life.use(flag) !== 'boolean' || !LEVELS.includes(level))
      throw new TypeError(`no level "${level}"`);
    this.#reportChild('above', flag);
    if (flag && this.#child !== null && !this.#isFocusable) void this.#page.then(keepAbove).catch(() => {});
  }

  /** What captures of a screen show is the system's affair. */
  setContentProtection(enable: boolean): void {
    if (typeof this.#life.use(enable) !== 'boolean') throw new TypeError('enable is no boolean');
    this.#reportChild('protected', enable);
  }

  #reportChild(what: keyof ChildView, on: boolean): void {
    if (this.#child !== null) report({ kind: 'child-window', name: this.#child.name, what, on });
  }

  setVisibleOnAllWorkspaces(visible: boolean, options: Electron.VisibleOnAllWorkspacesOptions = {}): void {
    if (typeof this.#life.use(visible) !== 'boolean') throw new TypeError('visible is no boolean');
    checkOptions(options, ON_ALL_WORKSPACES, 'setVisibleOnAllWorkspaces');
  }

  #report(message: Report): void {
    if (this.#isFirst) report(message);
  }

  focus(): void {
    void this.#life.use(this.#page).then((page) => page.bringToFront());
    this.#focused = true;
    this.emit('focus');
    this.#report({ kind: 'window-focused' });
  }

  /** What is drawn goes on being drawn, as with `backgroundThrottling: false`. */
  #setView(view: WindowView, event: 'show' | 'hide' | 'minimize' | 'restore'): void {
    const before = this.#view;
    this.#view = this.#life.use(view);
    if (view !== 'shown') this.#focused = false;
    this.#report({ kind: 'window-view', view });
    this.#reportChild('shown', view === 'shown');
    if (view !== before) this.emit(event);
  }
}

async function preloadScript(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  return `(${installRendererHalf.toString()})((require, module, exports) => {\n${source}\n});`;
}

/** Playwright's own would be a tab of the window that is there. */
async function newWindow(context: BrowserContext): Promise<Page> {
  const [beside] = context.pages();
  if (beside === undefined) return context.newPage();
  const devTools = await context.newCDPSession(beside);
  // Not what a page opens meanwhile: that has an opener.
  const opened = context.waitForEvent('page', async (page) => (await page.opener()) === null);
  await devTools.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await devTools.detach();
  return opened;
}

function isSame(one: Electron.Rectangle, other: Electron.Rectangle): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}

/**
 * Asks the app about an empty window that a page has opened, and closes it where that is refused. Electron asks before there is one.
 * Windows without a name are those that make a request (`page-wiring.ts`).
 *
 * @returns whether it was asked: false without a name
 */
async function openChild(page: Page, opener: WebContents): Promise<boolean> {
  const details = await page
    .evaluate(() => ({ url: location.href, frameName: window.name, features: window.standInFeatures ?? '' }))
    .catch(() => null);
  if (details === null || details.frameName === '') return false;
  const { action, overrideBrowserWindowOptions = {} } = opener.askToOpen(details);
  if (action === 'deny') {
    await page.close();
    return true;
  }
  const opened = new BrowserWindow(
    // As Electron's children, unless the app says otherwise.
    { width: 800, height: 600, ...overrideBrowserWindowOptions },
    { page, name: details.frameName },
  );
  opener.emit('did-create-window', opened, { ...details, options: overrideBrowserWindowOptions });
  return true;
}
