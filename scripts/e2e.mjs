// @ts-check
import { findElectron } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runE2e } from './lib/test-stages.mjs';

// `--electron` runs the desktop specs against the real binary; everything else is for Playwright.
const args = process.argv.slice(2);
const electron = args.includes('--electron');
const forPlaywright = args.filter((arg) => arg !== '--electron');

await ensureInstalled();
if (electron && (await findElectron()) === null) {
  console.error('Electron is not here, and could not be downloaded.');
  process.exit(1);
}
const { failed } = electron
  ? await runE2e(['desktop.spec.ts', ...forPlaywright], { EARSHOT_ELECTRON: '1' })
  : await runE2e(forPlaywright);
process.exitCode = failed.length === 0 ? 0 : 1;
