import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, expect } from '@playwright/test';
import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import { chromiumOptions } from './chromium.ts';
import { boxOfColour, type Box } from './colours.ts';
import { ONLY_MONITOR, type Monitor } from './electron/displays.ts';
import { InputWatch } from './input-watch.ts';
import type { Rgb } from './media.ts';
import { paintWindow, type PaintingOptions } from './paint-window.ts';

/** The size of a display that has one monitor, px. */
export const SCREEN = { width: ONLY_MONITOR.width, height: ONLY_MONITOR.height };
/** Its monitors. */
export const ONE_MONITOR: readonly Monitor[] = [ONLY_MONITOR];
/** How long a window may take to open, ms. */
const WINDOW_MS = 10_000;
const WINDOW_POLL_MS = 50;

export interface BrowserOptions {
  captures?: string;
  at?: { x: number; y: number };
  args?: string[];
}

/** A window of one colour on a display. */
export interface PaintedWindow {
  rename(title: string): Promise<void>;
  minimise(): Promise<void>;
  /** Opens it again. */
  restore(): Promise<void>;
  /** By its frame's corner, px. */
  moveTo(x: number, y: number): Promise<void>;
  /** What it draws in, px. */
  resizeTo(width: number, height: number): Promise<void>;
  close(): void;
}

/** An X display without a screen (Xvfb), with a window manager, because Chromium captures only managed windows. */
export class Display {
  /** As in DISPLAY. */
  readonly name: string;
  /** Of all its monitors together, px. */
  readonly size: { width: number; height: number };
  readonly #processes: ChildProcess[];
  readonly #browsers: (Browser | BrowserContext)[] = [];
  readonly #watches: InputWatch[] = [];
  /** Each closes one. */
  readonly #paintings: (() => void)[] = [];

  private constructor(name: string, size: Display['size'], server: ChildProcess) {
    this.name = name;
    this.size = size;
    this.#processes = [server];
  }

  /** Starts one on a free display number. Throws when Xvfb, openbox, xdotool, xrandr or ImageMagick is missing. */
  static async open(monitors = ONE_MONITOR): Promise<Display> {
    const width = Math.max(...monitors.map((monitor) => monitor.x + monitor.width));
    const height = Math.max(...monitors.map((monitor) => monitor.y + monitor.height));
    const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = server.stdio[3] as Readable;
    const [line] = (await Promise.race([once(number, 'data'), failure(server)])) as [Buffer];
    const display = new Display(`:${line.toString().trim()}`, { width, height }, server);
    if (monitors.length > 1) await display.#divide(monitors);
    await display.#manage();
    return display;
  }

  /** Makes these of the one monitor that the display has; Chromium and the window manager take them for real ones. */
  async #divide(monitors: readonly Monitor[]): Promise<void> {
    for (const [index, { x, y, width, height }] of monitors.entries()) {
      // The first replaces the one that there is, which is called so. Millimetres say nothing here.
      const output = index === 0 ? 'screen' : 'none';
      await this.#run('xrandr', ['--setmonitor', `M${index}`, `${width}/300x${height}/200+${x}+${y}`, output]);
    }
  }

  async #manage(): Promise<void> {
    // The start-up command runs when the window manager is ready.
    const manager = spawn('openbox', ['--sm-disable', '--startup', 'echo ready'], {
      env: environment(this.name),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#processes.push(manager);
    await Promise.race([once(manager.stdout, 'data'), failure(manager)]);
  }

  /**
   * A browser with a window on this display. A screen share takes what has the title `captures`
   * ("Entire screen" for all) as if a person had chosen it in the browser's picker; without one the picker asks.
   *
   * @param at its upper left corner, px
   * @param args more switches for Chromium
   */
  async launchBrowser({ captures, at = { x: 0, y: 0 }, args = [] }: BrowserOptions = {}): Promise<Browser> {
    const options = chromiumOptions([
      ...(captures === undefined ? [] : [capturing(captures)]),
      `--window-position=${at.x},${at.y}`,
      '--window-size=900,700',
      ...args,
    ]);
    const browser = await chromium.launch({ ...options, headless: false, env: environment(this.name) });
    this.#browsers.push(browser);
    return browser;
  }

  /** Shows a page in a window that has the page's title, and neither tabs nor an address. */
  async showPage(url: string, { width, height }: { width: number; height: number }): Promise<void> {
    const options = chromiumOptions([
      `--app=${url}`,
      `--window-size=${width},${height}`,
      // Hides the window's warning about unsupported switches.
      '--test-type',
    ]);
    // Only a browser with a profile, here a temporary one, opens the window that its switches ask for.
    const browser = await chromium.launchPersistentContext('', {
      ...options,
      headless: false,
      env: environment(this.name),
      viewport: null,
    });
    this.#browsers.push(browser);
  }

  /** Shows a window of one colour. */
  async paint(options: PaintingOptions): Promise<PaintedWindow> {
    const close = await paintWindow(this.name, options);
    this.#paintings.push(close);
    const window = await this.#findWindow(options.title);
    return {
      rename: async (newTitle) => {
        await this.#run('xdotool', ['set_window', '--name', newTitle, window]);
      },
      minimise: async () => {
        await this.#run('xdotool', ['windowminimize', window]);
      },
      restore: async () => {
        await this.#run('xdotool', ['windowmap', window]);
      },
      moveTo: async (x, y) => {
        await this.#run('xdotool', ['windowmove', window, String(x), String(y)]);
      },
      resizeTo: async (width, height) => {
        await this.#run('xdotool', ['windowsize', window, String(width), String(height)]);
      },
      close,
    };
  }

  /** Shows a picture, a file of that size, in a window. */
  async show(image: string, { title, geometry }: Omit<PaintingOptions, 'colour'>): Promise<void> {
    const size = geometry.replace(/[+-].*$/, '');
    // A border would be around it when no window manager takes it away.
    const args = ['-title', title, '-borderwidth', '0', '-geometry', geometry, '-size', size, image];
    const painter = spawn('display', args, { env: environment(this.name), stdio: 'ignore' });
    this.#processes.push(painter);
    await Promise.race([this.#findWindow(title), failure(painter)]);
  }

  /** Shows a picture of the screen's size in front of all windows, also of those that come later: the window manager has no say in it. */
  async cover(image: string): Promise<void> {
    const title = 'Cover';
    await this.show(image, { title, geometry: `${this.size.width}x${this.size.height}+0+0` });
    const window = await this.#findWindow(title);
    await this.#run('xdotool', ['set_window', '--overrideredirect', '1', window]);
    await this.#run('xdotool', ['windowunmap', '--sync', window]);
    await this.#run('xdotool', ['windowmap', '--sync', window]);
    await this.#run('xdotool', ['windowmove', window, '0', '0']);
  }

  /** Presses a key where the display has its focus, which may be in a browser's own dialog. */
  async press(key: string): Promise<void> {
    await this.#run('xdotool', ['key', key]);
  }

  /** Has a key held, until it is let go of. */
  async hold(key: string): Promise<void> {
    await this.#run('xdotool', ['keydown', key]);
  }

  async letGoOf(key: string): Promise<void> {
    await this.#run('xdotool', ['keyup', key]);
  }

  /** Puts a window above all others, and gives it the focus: again where another one has taken that meanwhile. */
  async raise(title: string): Promise<void> {
    const window = await this.#findWindow(title);
    const raised = async (): Promise<string> => {
      await this.#run('xdotool', ['windowactivate', window]);
      return (await this.#run('xdotool', ['getactivewindow']).catch(() => '')).trim();
    };
    await expect.poll(raised, { message: `“${title}” is above`, timeout: WINDOW_MS }).toBe(window);
  }

  /** Text that was copied there; empty where there is none. */
  async clipboard(): Promise<string> {
    return this.#run('xclip', ['-selection', 'clipboard', '-out']).catch(() => '');
  }

  /** Moves the pointer, as a person does who sits there. */
  async movePointer(x: number, y: number): Promise<void> {
    await this.#run('xdotool', ['mousemove', String(x), String(y)]);
  }

  /** Notes what it is given from now on. */
  async watchInputs(): Promise<InputWatch> {
    const watch = await InputWatch.open(this.name);
    this.#watches.push(watch);
    return watch;
  }

  /** Where the pointer is. */
  async pointer(): Promise<{ x: number; y: number }> {
    const [, x, y] = /x:(\d+) y:(\d+)/.exec(await this.#run('xdotool', ['getmouselocation'])) ?? [];
    return { x: Number(x), y: Number(y) };
  }

  /** The smallest rectangle with all pixels of about this colour in it, as they are on the screen now; null: there are none. */
  async find(colour: Rgb): Promise<Box | null> {
    const pixels = await this.#read('import', ['-silent', '-window', 'root', '-depth', '8', 'rgb:-']);
    return boxOfColour(pixels, this.size.width, colour);
  }

  /** Ends everything on the display, then the display. */
  async close(): Promise<void> {
    for (const watch of this.#watches) watch.close();
    for (const close of this.#paintings) close();
    await Promise.all(this.#browsers.map((browser) => browser.close()));
    for (const process of this.#processes.reverse()) await end(process);
  }

  /** Asks again and again: xdotool's own waiting ends with an error when any other window goes away meanwhile. */
  async #findWindow(title: string): Promise<string> {
    const deadline = monotonicNow() + WINDOW_MS;
    while (monotonicNow() < deadline) {
      const found = await this.#run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]).catch(() => '');
      if (found !== '') return found.trim();
      await delay(WINDOW_POLL_MS);
    }
    throw new Error(`there is no window “${title}”`);
  }

  async #run(command: string, args: string[]): Promise<string> {
    return (await this.#read(command, args)).toString();
  }

  async #read(command: string, args: string[]): Promise<Buffer> {
    const child = spawn(command, args, { env: environment(this.name), stdio: ['ignore', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await Promise.race([once(child, 'close'), failure(child)]);
    return Buffer.concat(chunks);
  }
}

/** Chromium's switch for shares that take what has this title, without asking. */
export function capturing(title: string): string {
  return `--auto-select-desktop-capture-source=${title}`;
}

function environment(display: string): Record<string, string | undefined> {
  return { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: undefined };
}

/** Rejects when a process cannot start or ends badly. */
function failure(child: ChildProcess): Promise<never> {
  return new Promise((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${child.spawnfile} ended with code ${code}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
