import type { Page, Request as PageRequest, Route } from '@playwright/test';
import { toElectron } from './addresses.ts';
import { aimCaptureAt } from './desktop-capturer.ts';
import { invoke } from './ipc-main.ts';
import { preventable } from './preventable.ts';
import { serve } from './protocol.ts';
import { session } from './session.ts';
import type { WebContents } from './web-contents.ts';
import { WebFrame } from './web-frame.ts';

/** How long a new window may take to make its request, ms. */
const ASKED_WITHIN_MS = 3_000;

/** The pages of the app's windows. */
const owners = new Map<Page, WebContents>();

export function isOwned(page: Page): boolean {
  return owners.has(page);
}

/**
 * Connects a page with the app's handlers: IPC, permissions, screen capture, custom schemes, navigation, new windows.
 *
 * @param openChild asks the app about a window that the page has opened; false where it is none that stays empty: that one makes a
 *   request
 */
export async function connectPage(
  page: Page,
  contents: WebContents,
  openChild: (popup: Page) => Promise<boolean>,
): Promise<void> {
  const isFirst = owners.size === 0;
  owners.set(page, contents);
  page.once('close', () => owners.delete(page));
  let afterCapture = async (): Promise<void> => {};

  await page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
    invoke({ sender: contents, senderFrame: WebFrame.of(frame) }, channel, args),
  );
  await page.exposeBinding('standInPermission', ({ frame }, permission: string, mediaTypes: string[]) => {
    const { url, parent } = WebFrame.of(frame);
    const details = { requestingUrl: url, securityOrigin: url, isMainFrame: parent === null, mediaTypes };
    return session.defaultSession.isGranted(contents, permission, details);
  });
  await page.exposeBinding('standInPermissionCheck', ({ frame }, permission: string) => {
    const { url, parent } = WebFrame.of(frame);
    return session.defaultSession.mayHave(contents, permission, url, { isMainFrame: parent === null });
  });
  await page.exposeBinding('standInDisplayMedia', async ({ frame }, wants: { video: boolean; audio: boolean }) => {
    const webFrame = WebFrame.of(frame);
    const video = await session.defaultSession.displayMedia({
      frame: webFrame,
      securityOrigin: webFrame.url,
      videoRequested: wants.video,
      audioRequested: wants.audio,
      userGesture: true,
    });
    if (video === null) return null;
    afterCapture = await aimCaptureAt(video);
    return video.id.startsWith('screen:') ? 'screen' : 'window';
  });
  await page.exposeBinding('standInCaptured', () => afterCapture());
  const devTools = await page.context().newCDPSession(page);
  devTools.on('Page.frameNavigated', ({ frame }) => {
    // The browser's own page in place of one that cannot be loaded is told of in another way.
    if (frame.parentId !== undefined || frame.unreachableUrl !== undefined) return;
    contents.emit('did-navigate', {}, toElectron(frame.url));
  });
  await devTools.send('Page.enable');

  // Routes for the whole browser: the first request of a new window may come before its page object exists.
  if (isFirst) await page.context().route('**', (route) => answer(route, contents));
  page.on('popup', (popup) => {
    const asked = requestAsked(popup);
    void openChild(popup).then((isChild) => (isChild ? undefined : closeRefused(popup, asked)));
  });
}

/** Resolves when the app was asked about a new window by its request; that is not seen where the page comes later than it. */
async function requestAsked(popup: Page): Promise<void> {
  await popup.waitForEvent('requestfailed', { timeout: ASKED_WITHIN_MS }).catch(() => undefined);
}

/** Closes a new window that is none of the app's, once the app was asked about it: one that is closed before makes no request. */
async function closeRefused(popup: Page, asked: Promise<void>): Promise<void> {
  await asked;
  if (!owners.has(popup)) await popup.close().catch(() => undefined);
}

/**
 * Serves custom schemes, asks the app about navigations and new windows, and lets everything else through.
 *
 * @param first contents of the first window, which is taken for what opens others
 */
async function answer(route: Route, first: WebContents): Promise<void> {
  const request = route.request();
  const url = toElectron(request.url());
  const owner = ownerOf(request);
  if (owner === null) {
    const { action } = first.askToOpen({ url, frameName: '', features: '' });
    if (action === 'allow') throw new Error(`the stand-in cannot open ${url}`);
    return route.abort('aborted');
  }
  const { page, contents } = owner;
  // The first address is main's own (loadURL), which Electron does not ask about.
  if (request.isNavigationRequest() && page.url() !== 'about:blank') {
    const isMainFrame = request.frame() === page.mainFrame();
    const refused = preventable((event) => contents.emit('will-frame-navigate', event), { url, isMainFrame });
    if (refused || (isMainFrame && preventable((event) => contents.emit('will-navigate', event), { url }))) {
      return route.abort('aborted');
    }
  }
  if (!(await serve(route))) await route.continue();
}

function ownerOf(request: PageRequest): { page: Page; contents: WebContents } | null {
  try {
    const page = request.frame().page();
    const contents = owners.get(page);
    return contents === undefined ? null : { page, contents };
  } catch {
    return null; // Of a window whose page is not there yet.
  }
}
