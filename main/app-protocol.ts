import { protocol } from 'electron';
import { SECURITY_HEADERS } from '../signaling/server/headers.ts';
import { Pages } from '../signaling/server/pages.ts';
import { APP_SCHEME, isUrlOf, type PageOrigin } from './app-url.ts';

/** Must be called before the app is ready. `standard` and `secure` make it an origin with camera, storage and CSP. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves what is built at the origins of our pages, from a folder each, with the headers that a hub gives to browsers. */
export function servePages(folders: Readonly<Record<PageOrigin, string>>): void {
  const sites = Object.entries(folders).map(([origin, root]) => [origin as PageOrigin, new Pages(root)] as const);
  protocol.handle(APP_SCHEME, ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: SECURITY_HEADERS });
    const [, pages] = sites.find(([origin]) => isUrlOf(origin, url)) ?? [];
    const page = pages?.find(new URL(url).pathname) ?? null;
    if (page === null) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    const headers = { ...SECURITY_HEADERS, 'Content-Type': page.contentType, 'Cache-Control': page.cacheControl };
    return new Response(method === 'GET' ? new Uint8Array(page.body) : null, { status: 200, headers });
  });
}
