import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signFeed } from '../../../signaling/updates/feed-signature.ts';
import { feedName } from '../../../signaling/updates/release-names.ts';
import type { FeedPlace } from '../feed-place.ts';

/** This system's. */
export const FEED = feedName(process.platform, process.arch) ?? '';
export const INSTALLER = 'Earshot-0.2.0.AppImage';

/** A company's server with a folder of releases, whose files a test changes as an attacker could. */
export class ReleaseServer {
  readonly files = new Map<string, Buffer>();
  /** Paths that were asked for, in their order. */
  readonly asked: string[] = [];
  /** Connections that are open. */
  open = 0;
  readonly publicKey: KeyObject;
  readonly #privateKey: KeyObject;
  readonly #server: Server;
  /** Answers of this name wait, half sent. */
  stalls: string | null = null;
  redirectsTo: string | null = null;
  /** Of every answer; 200 for what there is. */
  status = 200;

  constructor() {
    ({ publicKey: this.publicKey, privateKey: this.#privateKey } = generateKeyPairSync('ed25519'));
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '').slice(1);
      this.asked.push(path);
      const file = this.files.get(path);
      if (this.redirectsTo !== null) response.writeHead(302, { Location: this.redirectsTo }).end();
      else if (this.status !== 200) response.writeHead(this.status).end();
      else if (file === undefined) response.writeHead(404).end();
      else if (path !== this.stalls) response.end(file);
      else response.writeHead(200, { 'Content-Length': file.length }).write(file.subarray(0, file.length / 2));
    });
    this.#server.on('connection', (socket) => {
      this.open += 1;
      socket.once('close', () => (this.open -= 1));
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get place(): FeedPlace {
    return { url: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`, keyPin: null };
  }

  /** Offers this version, of which the installer is `bytes`; signed. */
  release(version: string, bytes: Buffer): void {
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    const feed = `version: ${version}\nfiles:\n  - url: ${INSTALLER}\n    sha512: ${sha512}\n    size: ${bytes.length}\nreleaseNotes: Faster.\n`;
    this.files.set(INSTALLER, bytes);
    this.offer(Buffer.from(feed));
  }

  /** Offers a feed with these bytes, signed by this key. */
  offer(feed: Buffer, key = this.#privateKey, name = FEED): void {
    this.files.set(FEED, feed);
    this.files.set(`${FEED}.sig`, Buffer.from(`${signFeed(name, feed, key)}\n`));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
