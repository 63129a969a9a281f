import type { TrayItem } from './tray.ts';

/** What the app asked for of a window that its page has opened. */
export interface ChildView {
  shown: boolean;
  above: boolean;
  protected: boolean;
  clickThrough: boolean;
  seeThrough: boolean;
  takesFocus: boolean;
}

/** What the stand-in tells the test that started it, over Node's IPC channel. */
export type Report =
  /** The first window shows its page; `endpoint` is Chromium's DevTools address. */
  | { kind: 'window-loaded'; endpoint: string }
  | { kind: 'window-focused' }
  /** What it is filled with before its page is drawn; white if the app does not say. */
  | { kind: 'window-ground'; colour: string | undefined }
  | { kind: 'window-view'; view: WindowView }
  | { kind: 'window-flashes'; flashes: boolean }
  /** A window that the page has opened is shown, above all others, left out of what is captured, takes the focus, or lets clicks or what is under it through. */
  | { kind: 'child-window'; name: string; what: keyof ChildView; on: boolean }
  | { kind: 'tray'; icon: string; tooltip: string; menu: TrayItem[] }
  | { kind: 'badge'; count: number }
  /** What keeps the computer awake: the types of the app's blockers. */
  | { kind: 'kept-awake'; by: readonly string[] }
  /** The keys that the app has registered with the system. */
  | { kind: 'global-keys'; keys: readonly string[] }
  /** The app asks to be what opens links of this scheme. */
  | { kind: 'default-protocol'; protocol: string }
  | { kind: 'opened-external'; url: string }
  /** The app asks to be started again once it has ended. */
  | { kind: 'relaunch' };

/** How the window is on the display. */
export type WindowView = 'shown' | 'hidden' | 'minimized';

/** Does nothing when the stand-in was started by hand. */
export function report(message: Report): void {
  process.send?.(message);
}
