import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type JSHandle, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { installedElectron } from '../../../scripts/lib/electron.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { chromiumOptions } from '../chromium.ts';
import { cpuOfTree, signalTree } from '../process-tree.ts';
import { STARTED_AGAIN_WHILE_ENDING } from './instance-lock.ts';
import { toElectron } from './addresses.ts';
import { AppOnDesktop } from './app-on-desktop.ts';
import type { Monitor } from './displays.ts';
import { MONITORS } from './monitors.ts';
import type { Report } from './report.ts';

export interface DesktopAppOptions {
  /** Folder for everything that the app keeps. */
  dataDir: string;
  /** Folder of the app, with its package.json; without one it is what was built here. */
  appFolder?: string;
  /** More arguments of the app; without --port its hub takes a free one. */
  args?: readonly string[];
  /** X display to open the window on, as in DISPLAY; without one there is a page, but no window. */
  display?: string;
  /** Of that display, where it has not one only; the last can be shared, and its scale is that of all windows. Not with the real Electron. */
  monitors?: readonly Monitor[];
  /** More of its environment. */
  env?: NodeJS.ProcessEnv;
  /** The app is started a second time while it says goodbye. Not with the real Electron. */
  startedAgainWhileEnding?: boolean;
}

/** A running desktop app, seen from a test. */
export interface DesktopApp {
  readonly page: Page;
  /** The page of the ring window; undefined while there is none. */
  ringPage(): Page | undefined;
  /** The pages of remote control's windows. */
  controlPages(): Page[];
  /** Web links that the app opened in the person's browser; always empty with the real Electron. */
  readonly openedLinks: readonly string[];
  /** What a person sees of the app outside of its page, and does there. Not with the real Electron. */
  readonly desktop: AppOnDesktop;
  /** How often the app gave its window the focus. */
  timesFocused(): Promise<number>;
  /** What main wrote to the console. */
  mainLog(): string;
  /** Quits as a person does. */
  close(): Promise<void>;
  /** Resolves when the app has ended by itself. */
  ended(): Promise<void>;
  /** The app that was started after this one had ended, if it asked for that; else null. Not with the real Electron. */
  relaunched(): Promise<DesktopApp | null>;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** The computer goes to sleep: nothing of the app runs any more, its connections stay. Not with the real Electron. */
  sleep(): void;
  /** It wakes up, and tells the app so. */
  wake(): void;
  /** Processor time of all its processes so far, ms. Linux only. */
  cpuMs(): number;
}

/** True when the specs are to run with Electron itself (`npm run test:electron`). */
export const USES_REAL_ELECTRON = process.env['EARSHOT_ELECTRON'] !== undefined;

/** Starts the built app, in the stand-in or in Electron itself, and resolves when its window shows the page. */
export function launchDesktopApp(options: DesktopAppOptions): Promise<DesktopApp> {
  return USES_REAL_ELECTRON ? launchElectron(options) : launchStandIn(options);
}

/** Starts the app, which is to end by itself. Resolves with its exit code; null when it had to be ended after 20 s. */
export async function startUntilItEnds(options: DesktopAppOptions): Promise<number | null> {
  const { executable, args } = USES_REAL_ELECTRON ? electronCommand(options) : standInCommand(options);
  const child = spawn(executable, args, { env: environment(options), stdio: 'ignore', timeout: 20_000 });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function launchStandIn(options: DesktopAppOptions): Promise<DesktopApp> {
  const { executable, args } = standInCommand(options);
  const child = spawn(executable, args, {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const openedLinks: string[] = [];
  let timesFocused = 0;
  let asksToRelaunch = false;
  const desktop = new AppOnDesktop((command) => child.send(command));
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the app ended with code ${code} before it had a window\n${log}`)));
    child.on('message', (message: Report) => {
      switch (message.kind) {
        case 'window-loaded':
          return resolve(message.endpoint);
        case 'window-focused':
          return void (timesFocused += 1);
        case 'opened-external':
          return void openedLinks.push(message.url);
        case 'relaunch':
          return void (asksToRelaunch = true);
        default:
          desktop.hear(message);
      }
    });
  });
  // A second client of the Chromium that the stand-in drives, so that a test has an ordinary Playwright page.
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the window has no page');

  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await ended;
  };
  return {
    page,
    ringPage: () =>
      browser
        .contexts()[0]
        ?.pages()
        .find((one) => toElectron(one.url()).startsWith('app://ring/')),
    controlPages: () =>
      browser
        .contexts()[0]!
        .pages()
        .filter((one) => toElectron(one.url()).startsWith('app://control/')),
    openedLinks,
    desktop,
    timesFocused: () => Promise.resolve(timesFocused),
    mainLog: () => log,
    close: () => end('SIGTERM'),
    ended: () => ended,
    async relaunched() {
      await ended;
      return asksToRelaunch ? launchStandIn({ ...options, startedAgainWhileEnding: false }) : null;
    },
    kill: () => end('SIGKILL'),
    sleep() {
      desktop.tellPower('suspend');
      signalTree(child.pid!, 'SIGSTOP');
    },
    wake() {
      signalTree(child.pid!, 'SIGCONT');
      desktop.tellPower('resume');
    },
    cpuMs: () => cpuOfTree(child.pid!),
  };
}

async function launchElectron(options: DesktopAppOptions): Promise<DesktopApp> {
  const { executable, args } = electronCommand(options);
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: environment(options) as Record<string, string>,
  });
  let log = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const focused = await countFocusing(await app.browserWindow(page));
  return {
    page,
    ringPage: () => app.windows().find((one) => one.url().startsWith('app://ring/')),
    controlPages: () => app.windows().filter((one) => one.url().startsWith('app://control/')),
    openedLinks: [],
    desktop: new AppOnDesktop(() => {}),
    timesFocused: () => focused.evaluate(({ times }) => times),
    mainLog: () => log,
    close: () => app.close(),
    ended: () => app.waitForEvent('close').then(() => {}),
    relaunched: () => Promise.resolve(null),
    async kill() {
      const exited = once(app.process(), 'exit');
      app.process().kill('SIGKILL');
      await exited;
    },
    sleep() {},
    wake() {},
    cpuMs: () => cpuOfTree(app.process().pid!),
  };
}

/** Counts, in the app's main process, how often the window is given the focus: a display without a window manager gives none. */
function countFocusing(window: JSHandle): Promise<JSHandle<{ times: number }>> {
  return window.evaluateHandle((counted: BrowserWindow) => {
    const count = { times: 0 };
    const focus = counted.focus.bind(counted);
    counted.focus = () => {
      count.times += 1;
      focus();
    };
    return count;
  });
}

interface Command {
  executable: string;
  args: string[];
}

function standInCommand(options: DesktopAppOptions): Command {
  // An address: on Windows a path would be taken for one, with the drive for its scheme.
  const register = new URL('register.mjs', import.meta.url).href;
  const standIn = ['--import', register, mainFileOf(options.appFolder ?? ROOT)];
  return { executable: process.execPath, args: [...standIn, ...appArguments(options)] };
}

function electronCommand(options: DesktopAppOptions): Command {
  const executable = installedElectron();
  if (executable === null) throw new Error('Electron is not installed: run `npm start` once where there is internet');
  return { executable, args: [options.appFolder ?? ROOT, ...(chromiumOptions().args ?? []), ...appArguments(options)] };
}

/** As Electron finds it. */
function mainFileOf(appFolder: string): string {
  const { main } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { main: string };
  return join(appFolder, main);
}

function appArguments({ dataDir, args = [] }: DesktopAppOptions): string[] {
  return ['--data', dataDir, ...(args.includes('--port') ? [] : ['--port', '0']), ...args];
}

function environment({
  display,
  monitors,
  env = {},
  startedAgainWhileEnding = false,
}: DesktopAppOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Electron itself starts nowhere without one.
    DISPLAY: display ?? (USES_REAL_ELECTRON ? process.env['DISPLAY'] : undefined),
    WAYLAND_DISPLAY: undefined,
    XDG_SESSION_TYPE: undefined,
    EARSHOT_HUB: undefined,
    // Apps of one test must not meet those of another, nor those of colleagues nearby.
    EARSHOT_NO_DISCOVERY: '1',
    [MONITORS]: monitors && JSON.stringify(monitors),
    [STARTED_AGAIN_WHILE_ENDING]: startedAgainWhileEnding ? '1' : undefined,
    ...env,
  };
}
