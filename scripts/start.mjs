// @ts-check
// npm start: sets itself up, then opens the desktop app, or the same app in the browser where there is no Electron.
import { ensureBuilt } from './lib/build.mjs';
import { findElectron, hasDisplay } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { run, runNode } from './lib/run.mjs';

const args = process.argv.slice(2);
const inBrowser = args.includes('--browser');

await ensureInstalled();
await ensureBuilt();

const electron = inBrowser || !hasDisplay() ? null : await findElectron();
if (electron === null) {
  if (!inBrowser)
    console.log(
      `${hasDisplay() ? 'Electron is not here and could not be downloaded' : 'There is no display'}: using the browser.`,
    );
  const forBrowser = args.filter((arg) => arg !== '--browser');
  process.exitCode = await runNode(inRoot('dist', 'main', 'browser.js'), forBrowser);
} else {
  process.exitCode = await run(electron, [inRoot(), ...args]);
}
