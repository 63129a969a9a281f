import type { Route } from '@playwright/test';
import { toElectron } from './addresses.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const registered = new Set<string>();

/** Electron's `protocol`, as far as custom schemes go. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      // What Chromium gives a custom scheme without them, https on loopback would not show.
      if (!privileges?.standard || !privileges.secure)
        throw new Error('the stand-in knows standard, secure schemes only');
      registered.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!registered.has(scheme)) throw new Error(`${scheme}: was not registered before the app was ready`);
    handlers.set(scheme, handler);
  },
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
