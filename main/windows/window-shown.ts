import type { BrowserWindow } from 'electron';

/** Whether a person can see the window, unless others cover it. */
export function isShown(window: BrowserWindow): boolean {
  return window.isVisible() && !window.isMinimized();
}

/** Tells when that may have changed. Some systems say of a full-screen or maximised window that is restored that it is that again, and no more. */
export function onShownChange(window: BrowserWindow, listener: (shown: boolean) => void): void {
  const tell = () => listener(isShown(window));
  window.on('show', tell).on('hide', tell).on('minimize', tell).on('restore', tell);
  window.on('enter-full-screen', tell).on('maximize', tell).on('focus', tell);
}
