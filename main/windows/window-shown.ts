import type { BrowserWindow } from 'electron';

/** Whether a person can see the window, unless others cover it. */
export function isShown(window: BrowserWindow): boolean {
  return window.isVisible() && !window.isMinimized();
}

/** Tells when that may have changed. */
export function onShownChange(window: BrowserWindow, listener: (shown: boolean) => void): void {
  const tell = () => listener(isShown(window));
  window.on('show', tell).on('hide', tell).on('minimize', tell).on('restore', tell);
}
