import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

export interface StaticFile {
  body: Buffer;
  contentType: string;
  cacheControl: string;
}

/**
 * The file a URL path names below `root`, or null when there is none. `/` and join links (`/j/CODE`) are index.html.
 *
 * @param urlPath still percent-encoded, without a query
 */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const path = isAppPath(urlPath) ? 'index.html' : decode(urlPath);
  if (path === null) return null;
  // resolve() drops the root before an absolute path, so leading slashes go first; containment is checked last.
  const base = resolve(root);
  const file = resolve(base, path.replace(/^[/\\]+/, ''));
  if (!file.startsWith(base + sep)) return null;
  try {
    return {
      body: await readFile(file),
      contentType: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names below /assets.
      cacheControl: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
  } catch {
    return null;
  }
}

/** Whether a path is one of the app's pages: `/`, or a join link. */
export function isAppPath(urlPath: string): boolean {
  return /^\/(?:j\/[^/]+\/?)?$/.test(urlPath);
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
