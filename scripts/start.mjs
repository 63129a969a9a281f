// @ts-check
// npm start: sets itself up, then opens the desktop app, or the same app in the browser where Electron cannot be used.
import { ensureBuilt } from './lib/build.mjs';
import { findElectron, hasDisplay, runElectron } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const args = process.argv.slice(2);

await ensureInstalled();
await ensureBuilt();
process.exitCode = args.includes('--browser') ? await openInBrowser() : await openOnDesktop();

async function openOnDesktop() {
  if (!hasDisplay()) return insteadInBrowser('There is no display');
  const electron = await findElectron();
  if (electron === null) return insteadInBrowser('Electron is not here and could not be downloaded');
  const outcome = await runElectron(electron, args);
  return outcome.kind === 'ended' ? outcome.code : insteadInBrowser('Electron cannot run here');
}

/** @param {string} reason */
function insteadInBrowser(reason) {
  console.log(`${reason}: using the browser.`);
  return openInBrowser();
}

function openInBrowser() {
  const forBrowser = args.filter((arg) => arg !== '--browser');
  return runNode(inRoot('dist', 'main', 'browser.js'), forBrowser);
}
