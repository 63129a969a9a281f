import { nativeTheme, type BrowserWindow, type WebContents, type WindowOpenHandlerResponse } from 'electron';
import { logError } from '../log/log.ts';
import { refuseToOpen } from '../navigation.ts';
import type { SettingsStore } from '../settings.ts';
import { CHILD_SIZES, placeChild } from './child-placement.ts';
import { displays } from './displays.ts';
import { OpenChildren } from './open-children.ts';
import { CHILD_PREFERENCES, CHILD_RULES, childRoleOf, roleNamed, type ChildRole } from './roles.ts';

interface ChildWindowsDeps {
  main: BrowserWindow;
  settings: SettingsStore;
  /** The display that the page captures, or did last; null for none. */
  capturedDisplay: () => number | null;
}

/**
 * The windows that the main window's page opens for itself: the mini window, and what is popped out. Streams do not cross windows of
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
      return role === null ? refuseToOpen(asked) : this.#allow(role);
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

  #allow(role: ChildRole): WindowOpenHandlerResponse {
    const { settings, capturedDisplay } = this.#deps;
    const bounds = placeChild(role, {
      saved: settings.get()[role],
      screens: displays(),
      avoid: role === 'mini' && !keepsOutOfCaptures(process.platform) ? capturedDisplay() : null,
      open: this.#open.count(role),
    });
    const { least } = CHILD_SIZES[role];
    return {
      action: 'allow',
      overrideBrowserWindowOptions: {
        ...bounds,
        minWidth: least.width,
        minHeight: least.height,
        show: false,
        autoHideMenuBar: true,
        backgroundColor: nativeTheme.shouldUseDarkColors ? '#101413' : '#f4f5f3',
        ...(role === 'mini' && MINI_OPTIONS),
        webPreferences: CHILD_PREFERENCES,
      },
    };
  }

  #add(role: ChildRole, window: BrowserWindow): void {
    this.#open.add(role, window);
    // The page may not move it: main and the person do.
    window.webContents.on('content-bounds-updated', (event) => event.preventDefault());
    if (role === 'popout') return window.show();
    // Wayland lets no window be above others.
    window.setAlwaysOnTop(true, 'floating');
    // On macOS above what fills the screen too.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    // Left out of captures on Windows since 10 2004, on macOS before 15; without effect elsewhere.
    window.setContentProtection(true);
    // Whoever types goes on typing.
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

/** Whether a window can be left out of what is captured of a screen. macOS has given that up in version 15. */
export function keepsOutOfCaptures(platform: NodeJS.Platform): boolean {
  return platform === 'win32';
}
