// @ts-check
// Builds everything into dist/: renderer, the small windows' pages, Electron main and preload, the app's Node form, the headless hub.
import { cp, rm } from 'node:fs/promises';
import { build } from 'vite';
import { stampBuild } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { precompress } from './lib/precompress.mjs';
import { drawTrayIcons } from './lib/tray-icons.mjs';

/**
 * Bundles one Node program with all its dependencies, so that a packaged app and a copied hub need no node_modules.
 *
 * @param {{ entry: string, outFile: string, format?: 'es' | 'cjs' }} target paths from the repository's folder
 */
async function bundle({ entry, outFile, format = 'es' }) {
  const slash = outFile.lastIndexOf('/');
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: inRoot(entry),
      outDir: inRoot(outFile.slice(0, slash)),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        // The last two are native speed-ups that ws uses when somebody has installed them.
        external: ['electron', 'bufferutil', 'utf-8-validate'],
        output: { format, entryFileNames: outFile.slice(slash + 1), codeSplitting: false },
      },
    },
  });
}

/**
 * Brings robotjs' addons beside the process that loads them. Where npm has left robotjs out, as on a Linux without X's libraries, which does
 * without it, there are none.
 */
async function copyRobotjs() {
  for (const [file, name] of /** @type {const} */ ([
    ['LICENSE.md', 'robotjs-license.txt'],
    ['prebuilds/win32-x64/@jitsi+robotjs.node', 'win32-x64.node'],
    ['prebuilds/win32-arm64/@jitsi+robotjs.node', 'win32-arm64.node'],
    ['prebuilds/darwin-x64+arm64/@jitsi+robotjs.node', 'darwin.node'],
  ])) {
    const from = inRoot('node_modules/@jitsi/robotjs', file);
    await cp(from, inRoot('dist/robot', name)).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'ENOENT' || process.platform !== 'linux') throw error;
    });
  }
}

await rm(inRoot('dist'), { recursive: true, force: true });
await build({ configFile: inRoot('renderer', 'vite.config.ts'), logLevel: 'warn' });
await precompress(inRoot('dist', 'renderer'));
// A build of its own: nothing of it is to come to guests, whose page the renderer is too.
await build({ configFile: inRoot('renderer', 'ring', 'vite.config.ts'), logLevel: 'warn' });
await build({ configFile: inRoot('renderer', 'control', 'vite.config.ts'), logLevel: 'warn' });
await bundle({ entry: 'main/index.ts', outFile: 'dist/main/index.js' });
await bundle({ entry: 'main/preload.ts', outFile: 'dist/main/preload.cjs', format: 'cjs' });
await bundle({ entry: 'main/preload-ring.ts', outFile: 'dist/main/preload-ring.cjs', format: 'cjs' });
await bundle({ entry: 'main/preload-control.ts', outFile: 'dist/main/preload-control.cjs', format: 'cjs' });
await bundle({ entry: 'main/control/robot/robot-process.ts', outFile: 'dist/robot/process.cjs', format: 'cjs' });
await copyRobotjs();
await bundle({ entry: 'main/browser.ts', outFile: 'dist/main/browser.js' });
await bundle({ entry: 'signaling/headless/standalone.ts', outFile: 'dist/hub/standalone.js' });
await bundle({ entry: 'signaling/updates/sign-feed-cli.ts', outFile: 'dist/hub/sign-feed.js' });
await drawTrayIcons(inRoot('dist', 'main', 'tray'));
await stampBuild();
