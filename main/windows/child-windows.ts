import { screen, type BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { logError } from '../log/log.ts';
import { refuseToOpen } from '../navigation.ts';
import type { SettingsStore } from '../settings.ts';
import { keepsOutOfCaptures, type CapturedDisplay, type CapturedWindow } from './captures.ts';
import { CHILD_SIZES, placeChild, screenOf } from './child-placement.ts';
import { displays } from './displays.ts';
import { OpenChildren } from './open-children.ts';
import { keepOver, OVERLAY_OPTIONS, seeThrough } from './overlay.ts';
import { keepOverWindow } from './overlay-over-window.ts';
import { CHILD_PREFERENCES, CHILD_RULES, childRoleOf, roleNamed, type ChildRole, type MovableRole } from './roles.ts';
import { sharedBounds } from './shared-part.ts';
import { windowColour } from './theme.ts';
import { watchWindow } from '../x11/window-watch.ts';

interface ChildWindowsDeps {
  main: BrowserWindow;
  settings: SettingsStore;
  capture: CapturedDisplay & CapturedWindow;
}

/**
 * The windows that the main window's page opens for itself: the mini window, what is popped out, and the overlay. Streams do not cross windows of
 * pages of their own, so these are empty ones that the page draws in. They are bare: no preload script, no bridge, no page but the empty
 * one, no window of their own; main says where they stand.
 */
export class ChildWindows {
  readonly #deps: ChildWindowsDeps;
  readonly #open: OpenChildren;

  constructor(deps: ChildWindowsDeps) {
    this.#deps = deps;
    this.#open = new OpenChildren(deps.main, (role, bounds) => {
      deps.settings.update({ [role]: bounds }).catch((error: unknown) => logError('window place not kept', error));
    });
    const { webContents } = deps.main;
    webContents.setWindowOpenHandler((asked) => {
      const role = childRoleOf(asked);
      const options = role === null ? null : this.#optionsOf(role);
      if (options === null) return refuseToOpen(asked);
      return { action: 'allow', overrideBrowserWindowOptions: { ...options, webPreferences: CHILD_PREFERENCES } };
    });
    webContents.on('did-create-window', (window, { frameName }) => {
      const role = roleNamed(frameName);
      if (role === null) window.destroy();
      else this.#add(role, window);
    });
  }

  /** Whether these contents are of such a window and may use a permission. */
  mayUse(permission: string, contents: WebContents | null): boolean {
    const role = contents === null ? null : this.#open.roleOf(contents);
    return role !== null && CHILD_RULES[role].permissions.includes(permission);
  }

  /** Null: there is none to be opened now. */
  #optionsOf(role: ChildRole): BrowserWindowConstructorOptions | null {
    if (role !== 'overlay') return this.#movableOptions(role);
    const { capture } = this.#deps;
    // Over a window it has its place once the system tells where that is.
    if (capture.window !== null) return OVERLAY_OPTIONS;
    const bounds = sharedBounds(displays(), capture);
    return bounds && { ...OVERLAY_OPTIONS, ...bounds };
  }

  #movableOptions(role: MovableRole): BrowserWindowConstructorOptions {
    const saved = this.#deps.settings.get()[role];
    const screens = displays();
    // Where Earshot is already: what is popped out for the first time is to have another one.
    const own = saved === null ? screenOf(this.#deps.main.getBounds(), screens) : null;
    const avoid = role === 'mini' ? this.#captured : own;
    const bounds = placeChild(role, { saved, screens, avoid, open: this.#open.count(role) });
    const { least } = CHILD_SIZES[role];
    return {
      ...bounds,
      minWidth: least.width,
      minHeight: least.height,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: windowColour('--bg'),
      ...(role === 'mini' && MINI_OPTIONS),
    };
  }

  /** Where the mini window would be seen by all. */
  get #captured(): number | null {
    return keepsOutOfCaptures(process.platform) ? null : this.#deps.capture.display;
  }

  #add(role: ChildRole, window: BrowserWindow): void {
    this.#open.add(role, window);
    // The page may not move it: main and the person do.
    window.webContents.on('content-bounds-updated', (event) => event.preventDefault());
    if (role === 'popout') return window.show();
    if (role === 'overlay') return this.#addOverlay(window);
    // Wayland lets no window be above others.
    window.setAlwaysOnTop(true, 'floating');
    // On macOS above what fills the screen too.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    // Left out of captures on Windows since 10 2004, on macOS before 15; without effect elsewhere.
    window.setContentProtection(true);
    // Whoever types goes on typing.
    window.showInactive();
  }

  #addOverlay(window: BrowserWindow): void {
    const { capture } = this.#deps;
    seeThrough(window);
    if (capture.window !== null) return keepOverWindow(window, capture.window, { capture, screen, watch: watchWindow });
    keepOver(window, capture, screen);
    window.showInactive();
  }
}

const MINI_OPTIONS = {
  alwaysOnTop: true,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
} as const;
