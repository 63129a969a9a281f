import { app, shell, type WebContents, type WindowOpenHandlerResponse } from 'electron';
import { externalLink, isAppUrl } from './app-url.ts';
import { logError } from './log/log.ts';

/**
 * Keeps every page of the app where it is: no navigation away, no new windows but those of `ChildWindows`, no webviews. A web link that a person
 * clicks (in the chat) opens in their browser instead.
 */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(refuseToOpen);
    contents.on('will-navigate', (event) => {
      if (isReload(contents, event.url)) return;
      event.preventDefault();
      openInBrowser(event.url);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Answers a page that wants a new window. */
export function refuseToOpen({ url }: { url: string }): WindowOpenHandlerResponse {
  openInBrowser(url);
  return { action: 'deny' };
}

function isReload(contents: WebContents, url: string): boolean {
  return isAppUrl(url) && url === contents.getURL();
}

function openInBrowser(url: string): void {
  const link = externalLink(url);
  if (link === null) return;
  shell.openExternal(link).catch((error: unknown) => logError('could not open a link in the browser', error));
}
