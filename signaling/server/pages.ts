import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

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

/** Content codings (RFC 9110, section 8.4.1) that the build makes, by what it adds to a file's name; the smaller one first. */
const CODINGS = { '.br': 'br', '.gz': 'gzip' } as const;

export type Coding = (typeof CODINGS)[keyof typeof CODINGS];

export interface Page {
  contentType: string;
  cacheControl: string;
  /** Names the content (RFC 9110, section 8.8.3), without the quotes and whatever the coding. */
  tag: string;
  body: Buffer;
  /** The same, compressed; the smallest first. */
  coded: readonly { coding: Coding; body: Buffer }[];
}

/**
 * The files of the built renderer, read once: no path of a request ever meets the file system, no slow reader holds a file
 * open, and a build that replaces the folder mixes with nothing.
 */
export class Pages {
  readonly #byPath = new Map<string, Page>();

  /** @param root the folder; null, or one that is not there, gives no pages */
  constructor(root: string | null) {
    if (root === null || !existsSync(root)) return;
    const files = new Map(pathsBelow(root).map((path) => [path, readFileSync(join(root, path))]));
    for (const [path, body] of files) {
      const isCoding = Object.keys(CODINGS).some((end) => path.endsWith(end) && files.has(path.slice(0, -end.length)));
      if (!isCoding) this.#byPath.set(path, makePage(path, body, codingsOf(path, files)));
    }
  }

  /**
   * What a URL path names, or null when there is no such page. `/` and room links (`/j/`, `/j/CODE`) are index.html.
   *
   * @param urlPath still percent-encoded, without a query
   */
  find(urlPath: string): Page | null {
    return this.#byPath.get(isAppPath(urlPath) ? '/index.html' : urlPath) ?? null;
  }
}

/** Whether a path is one of the app's pages: `/`, or a room's link. */
export function isAppPath(urlPath: string): boolean {
  return /^\/(?:j\/(?:[^/]+\/?)?)?$/.test(urlPath);
}

/**
 * Paths of all files below a folder, each with a slash before it. Node's own recursive listing is not used: inside of
 * Electron's archives it depends on the version.
 */
function pathsBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? pathsBelow(root, path) : [path];
  });
}

/** @param path below the root, with a slash before it */
export function makePage(path: string, body: Buffer, coded: Page['coded'] = []): Page {
  return {
    contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    // Vite puts a hash of the content into the names below /assets.
    cacheControl: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    tag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    body,
    coded,
  };
}

function codingsOf(path: string, files: ReadonlyMap<string, Buffer>): Page['coded'] {
  return Object.entries(CODINGS).flatMap(([end, coding]) => {
    const body = files.get(path + end);
    return body === undefined ? [] : [{ coding, body }];
  });
}
