import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { startUntilItEnds, USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { PACKAGED } from '../support/electron/login-items.ts';
import { expectMovingPicture } from '../support/media.ts';
import { canTakeNetworkAway, filesIn, packApp, type PackedApp } from '../support/packing/pack.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';

/** What somebody who can start the app may make of it, and what of that is allowed. */
const FUSES: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Every file of the app is one of these; what else a build leaves is not meant to be given away. */
const MEANT: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/main\/(?:index\.js|preload(?:-\w+)?\.cjs)$/,
  /^dist\/main\/tray\/[\w-]+(?:@[\d.]+x)?\.png$/,
  /^dist\/[\w-]+\/index\.html(?:\.br|\.gz)?$/,
  /^dist\/[\w-]+\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css|woff2|txt)(?:\.br|\.gz)?$/,
  /^dist\/renderer\/(?:icon\.svg|icon-512\.png|manifest\.webmanifest)(?:\.br|\.gz)?$/,
];

/** In none of them: where it was built, the way to its sources, a key. (Libraries have the words around a key.) */
const NEVER = [new RegExp(inRoot().replaceAll(/[^\w/]/g, '.')), /sourceMappingURL/, /PRIVATE KEY-----\s*[\w+/]{20}/];

let folder: string;
let packed: PackedApp;

test.beforeAll(async () => {
  test.skip(USES_REAL_ELECTRON, '`npm run dist` packs with the real one');
  test.skip(!(await canTakeNetworkAway()), 'takes Linux, and root or user namespaces');
  folder = await mkdtemp(join(tmpdir(), 'earshot-packed-'));
  packed = await packApp(folder);
});

test.afterAll(() => (folder === undefined ? undefined : rm(folder, { recursive: true, force: true })));

test('what is packed is the built app and nothing else, in an executable whose fuses are set', async () => {
  const wire = await getCurrentFuseWire(join(packed.installed, 'earshot'));
  const names = Object.keys(FUSES) as (keyof typeof FuseV1Options)[];
  const set = names.map((name) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]);
  expect(Object.fromEntries(set)).toEqual(FUSES);
  // What lies elsewhere is Electron's own. The second is electron-builder's, where there is a feed of updates.
  const resources = (await filesIn(join(packed.installed, 'resources'))).filter((file) => file !== 'app-update.yml');
  expect(resources).toEqual(['app.asar']);

  const files = await filesIn(packed.appFolder);
  expect(files.filter((file) => !MEANT.some((pattern) => pattern.test(file)))).toEqual([]);
  const manifest = JSON.parse(await readFile(join(packed.appFolder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(files).toContain(manifest['main']);
  expect(manifest['desktopName'], 'by which a desktop finds the window’s icon').toBe('earshot.desktop');
  for (const file of files.filter((one) => /\.(?:c?js|css|html|json)$/.test(one))) {
    const text = await readFile(join(packed.appFolder, file), 'utf8');
    expect(
      NEVER.filter((never) => never.test(text)),
      file,
    ).toEqual([]);
  }
});

test('two packed apps call each other, and none starts without its sandbox', async ({ openApp, folder: ownFolder }) => {
  // Each as if it were the only one of its person's.
  const env = { [PACKAGED]: '1', XDG_CONFIG_HOME: ownFolder };
  const { appFolder } = packed;
  const port = String(await freePort());
  const annsApp = await openApp({ appFolder, env, args: ['--port', port] });
  const bobsApp = await openApp({ appFolder, env, args: ['--hub', `https://127.0.0.1:${port}`] });
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  await ann.call(bob);
  await bob.accept();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));

  const dataDir = join(ownFolder, 'unsandboxed');
  expect(await startUntilItEnds({ appFolder, dataDir, env, args: ['--no-sandbox'] })).toBe(1);
});
