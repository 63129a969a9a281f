import { refuseBeforeReady } from './ready.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

/** Electron's types, with the stand-in's own contents and frames in their place. */
interface PermissionDetails {
  requestingUrl: string;
  securityOrigin: string;
  isMainFrame: boolean;
  mediaTypes: string[];
}
type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: PermissionDetails,
) => void;
type CheckHandler = (
  contents: WebContents,
  permission: string,
  requestingOrigin: string,
  details: { isMainFrame: boolean },
) => boolean;
interface DisplayMediaRequest {
  frame: WebFrame;
  securityOrigin: string;
  videoRequested: boolean;
  audioRequested: boolean;
  userGesture: boolean;
}
type DisplayMediaHandler = (
  request: DisplayMediaRequest,
  callback: (streams: { video?: Electron.Video } | null) => void,
) => void;

/** Electron's `Session`, as far as permissions and screen capture go. */
class Session {
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;
  #displayMediaHandler: DisplayMediaHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    checkHandler(handler);
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    checkHandler(handler);
    this.#checkHandler = handler;
  }

  /** No page here asks for a device. */
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    checkHandler(handler);
  }

  /** Chromium cannot be asked to; it writes local storage some seconds after a change (see README.md). */
  flushStorageData(): void {}

  setDisplayMediaRequestHandler(handler: DisplayMediaHandler | null): void {
    checkHandler(handler);
    this.#displayMediaHandler = handler;
  }

  /** Without a handler everything is granted, as in Electron. */
  async isGranted(contents: WebContents, permission: string, details: PermissionDetails): Promise<boolean> {
    const handler = this.#requestHandler;
    if (handler === null) return true;
    return new Promise((resolve) => handler(contents, permission, once(resolve), details));
  }

  /** Without a handler a check says yes, as in Electron. */
  mayHave(contents: WebContents, permission: string, origin: string, details: { isMainFrame: boolean }): boolean {
    return this.#checkHandler?.(contents, permission, origin, details) ?? true;
  }

  /** What the app lets getDisplayMedia capture; null for nothing. */
  async displayMedia(request: DisplayMediaRequest): Promise<Electron.Video | null> {
    const handler = this.#displayMediaHandler;
    if (handler === null) return null;
    return new Promise((resolve) =>
      handler(
        request,
        once((streams) => resolve(videoOf(streams))),
      ),
    );
  }
}

/** @throws as Electron does, for what is neither a function nor null */
function checkHandler(handler: unknown): void {
  if (handler !== null && typeof handler !== 'function') throw new TypeError('Must pass null or function');
}

/** Electron's callbacks can be called once. */
function once<T>(answer: (value: T) => void): (value: T) => void {
  let wasCalled = false;
  return (value) => {
    if (wasCalled) throw new Error('One-time callback was called more than once');
    wasCalled = true;
    answer(value);
  };
}

/** @throws as Electron does, for a picture that is no screen and no window */
function videoOf(streams: { video?: Electron.Video } | null): Electron.Video | null {
  const video = streams?.video ?? null;
  if (video !== null && !/^(?:screen|window):/.test(video.id))
    throw new TypeError('video must be a DesktopCapturerSource');
  return video;
}

const defaultSession = new Session();

export const session = {
  /** @throws as Electron does, before the app is ready */
  get defaultSession(): Session {
    refuseBeforeReady('Session');
    return defaultSession;
  },
};
