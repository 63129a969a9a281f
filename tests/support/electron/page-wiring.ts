import type { Page, Route } from '@playwright/test';
import { toElectron } from './addresses.ts';
import { aimCaptureAt } from './desktop-capturer.ts';
import { invoke } from './ipc-main.ts';
import { preventable } from './preventable.ts';
import { serve } from './protocol.ts';
import { session } from './session.ts';
import type { WebContents } from './web-contents.ts';
import { WebFrame } from './web-frame.ts';

/** Connects a page with the app's handlers: IPC, permissions, screen capture, custom schemes, navigation, new windows. */
export async function connectPage(page: Page, contents: WebContents): Promise<void> {
  let afterCapture = async (): Promise<void> => {};

  await page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
    invoke({ sender: contents, senderFrame: WebFrame.of(frame) }, channel, args),
  );
  await page.exposeBinding('standInPermission', ({ frame }, permission: string, mediaTypes: string[]) => {
    const { url, parent } = WebFrame.of(frame);
    const details = { requestingUrl: url, securityOrigin: url, isMainFrame: parent === null, mediaTypes };
    return session.defaultSession.isGranted(contents, permission, details);
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

  await page.route('**', (route) => answer(route, page, contents));
  page.on('popup', (popup) => void closeUnlessAllowed(popup, contents));
}

/** Custom schemes are served, navigations are asked about, anything else goes its way. */
async function answer(route: Route, page: Page, contents: WebContents): Promise<void> {
  const request = route.request();
  const url = toElectron(request.url());
  const fromPage = request.isNavigationRequest() && page.url() !== 'about:blank';
  if (fromPage) {
    const isMainFrame = request.frame() === page.mainFrame();
    const refused = preventable((event) => contents.emit('will-frame-navigate', event), { url, isMainFrame });
    if (refused || (isMainFrame && preventable((event) => contents.emit('will-navigate', event), { url }))) {
      return route.abort('aborted');
    }
  }
  if (!(await serve(route))) await route.continue();
}

/** Playwright sees a new window only once it is there; Electron would ask before. */
async function closeUnlessAllowed(popup: Page, contents: WebContents): Promise<void> {
  const url = popup.url() === 'about:blank' ? (await popup.waitForEvent('request')).url() : popup.url();
  if (!contents.mayOpen(toElectron(url))) await popup.close();
}
