/** Runs inside pages: the renderer's half of the stand-in. Must refer to nothing outside of `installRendererHalf`. */

declare global {
  interface Window {
    standInInvoke: (channel: string, args: unknown[]) => Promise<unknown>;
    standInPermission: (permission: string, mediaTypes: string[]) => Promise<boolean>;
    standInPermissionCheck: (permission: string) => Promise<boolean>;
    standInDisplayMedia: (wants: { video: boolean; audio: boolean }) => Promise<'screen' | 'window' | null>;
    standInCaptured: () => Promise<void>;
    standInFeatures?: string;
    standInReceive?: (channel: string, args: unknown[]) => void;
  }
}

export type PreloadScript = (require: (name: string) => unknown, module: object, exports: object) => void;

/**
 * Gives the preload script its `electron` module, and answers permission requests by the app's handlers before the
 * browser asks. The functions that Playwright adds to the window are removed before page scripts run.
 */
export function installRendererHalf(preload: PreloadScript): void {
  if (window !== window.top || location.protocol === 'about:') return;
  const { standInInvoke, standInPermission, standInPermissionCheck, standInDisplayMedia, standInCaptured } = window;
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const receive = (channel: string, args: unknown[]): void => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  Object.defineProperty(window, 'standInReceive', { value: receive, enumerable: false });

  /** As the context bridge: values are copied and frozen, functions are called through a proxy. */
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const call = value as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => bridged(call(...args.map(bridged)));
    }
    if (value instanceof Promise) return value.then(bridged);
    if (Array.isArray(value)) return value.map(bridged);
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridged(part)])));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown): void =>
        void Object.defineProperty(window, key, { value: bridged(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => standInInvoke(channel, structuredClone(args)),
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  const requireElectron = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload script cannot require "${name}"`);
  };

  const open = window.open.bind(window);
  window.open = (url, target, features) => {
    const opened = open(url, target, features);
    if (opened !== null && url === 'about:blank') opened.standInFeatures = features ?? '';
    return opened;
  };

  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  const getDisplayMedia = devices.getDisplayMedia.bind(devices);
  const denied = (): DOMException => new DOMException('Permission denied', 'NotAllowedError');

  devices.getUserMedia = async (constraints = {}) => {
    const types = (['video', 'audio'] as const).filter((type) => Boolean(constraints[type]));
    if (!(await standInPermission('media', types))) throw denied();
    return getUserMedia(constraints);
  };
  devices.getDisplayMedia = async (options = {}) => {
    const wants = { video: options.video !== false, audio: Boolean(options.audio) };
    if (!(await standInPermission('display-capture', ['video']))) throw denied();
    const source = await standInDisplayMedia(wants);
    if (source === null) throw denied();
    // Chromium chooses by title (--auto-select-desktop-capture-source); a window must not lose against the screen.
    const surface = source === 'window' ? { monitorTypeSurfaces: 'exclude' } : {};
    return getDisplayMedia({ ...options, ...surface }).finally(standInCaptured);
  };

  const answered = (granted: boolean) => (granted ? 'granted' : 'denied');
  Notification.requestPermission = async () => answered(await standInPermission('notifications', []));
  const { permissions } = navigator;
  const query = permissions.query.bind(permissions);
  permissions.query = async (descriptor) => {
    const permission = /^(?:camera|microphone)$/.test(descriptor.name) ? 'media' : descriptor.name;
    const state = answered(await standInPermissionCheck(permission));
    return Object.defineProperty(await query(descriptor), 'state', { value: state });
  };

  const module = { exports: {} };
  preload(requireElectron, module, module.exports);
}
