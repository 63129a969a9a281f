import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Peer } from './peer.ts';
import { test as base } from './test.ts';
import { launchDesktopApp, type DesktopApp, type DesktopAppOptions } from './electron/launch.ts';

export { expect } from './test.ts';

/** Opens the desktop app with a data folder of its own, unless one is given. */
export type OpenApp = (options?: Partial<DesktopAppOptions>) => Promise<DesktopApp>;

interface Fixtures {
  /** A folder that is gone after the test. */
  folder: string;
  openApp: OpenApp;
  /** Opens Ann's and Bob's apps; both use the hub of Ann's. */
  openAnnAndBob: (annsOptions?: Partial<DesktopAppOptions>) => Promise<TwoApps>;
}

export interface TwoApps {
  /** Of Ann's app; guests find it there. */
  hubUrl: string;
  annsApp: DesktopApp;
  bobsApp: DesktopApp;
  ann: Peer;
  bob: Peer;
}

/** Tests of the desktop app; every app is closed at the end. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-desktop-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  openApp: async ({ folder }, use, testInfo) => {
    const apps: DesktopApp[] = [];
    await use(async (options = {}) => {
      const app = await launchDesktopApp({ dataDir: join(folder, `app-${apps.length}`), ...options });
      apps.push(app);
      return app;
    });
    // An app may have been gone before its test was over.
    if (testInfo.status !== testInfo.expectedStatus)
      await Promise.all(apps.map((app, i) => writeFile(testInfo.outputPath(`main-${i}.log`), app.mainLog())));
    await Promise.all(apps.map((app) => app.close()));
  },
  openAnnAndBob: ({ openApp }, use) =>
    use(async (annsOptions = {}) => {
      const port = String(await freePort());
      const annsApp = await openApp({ ...annsOptions, args: ['--port', port] });
      const hubUrl = `https://127.0.0.1:${port}`;
      const bobsApp = await openApp({ args: ['--hub', hubUrl] });
      const ann = await Peer.inPage(annsApp.page, 'Ann');
      const bob = await Peer.inPage(bobsApp.page, 'Bob');
      return { hubUrl, annsApp, bobsApp, ann, bob };
    }),
});

/**
 * A port that is free, and that nobody gets who asks the system for any free one: those are from 32,768 up (Linux'
 * `ip_local_port_range`). It is taken seconds later only, while other tests start servers and connections of their own.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return freePort();
  }
  server.close();
  await once(server, 'close');
  return port;
}
