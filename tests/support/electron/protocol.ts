import type { Route } from '@playwright/test';
import { toElectron } from './addresses.ts';
import { checkArgument, checkOptions, type OptionType } from './options.ts';
import { isAppReady, refuseBeforeReady } from './ready.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const registered = new Set<string>();

const PRIVILEGES = {
  standard: 'boolean',
  secure: 'boolean',
  supportFetchAPI: 'boolean',
  codeCache: 'boolean',
} as const satisfies { [Option in keyof Electron.Privileges]: OptionType };

/** Electron's `protocol`, as far as custom schemes go. */
export const protocol = {
  /** @throws as Electron does, once the app is ready */
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (isAppReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      checkOptions(privileges ?? {}, PRIVILEGES, 'privileges');
      // What Chromium gives a custom scheme without them, https on loopback would not show.
      if (!privileges?.standard || !privileges.secure)
        throw new Error('the stand-in knows standard, secure schemes only');
      registered.add(scheme);
    }
  },
  /** @throws as Electron does, before the app is ready, and for a scheme that has a handler */
  handle(scheme: string, handler: Handler): void {
    refuseBeforeReady('protocol');
    checkArgument(handler, 'function', 1);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!registered.has(scheme)) throw new Error(`${scheme}: was not registered before the app was ready`);
    handlers.set(scheme, handler);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> & {
  handle: (scheme: string, handler: Handler) => void;
};

/** Answers a request for a custom scheme from its handler. Returns false for any other request. */
export async function serve(route: Route): Promise<boolean> {
  const request = route.request();
  const url = toElectron(request.url());
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return false;
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
  return true;
}
