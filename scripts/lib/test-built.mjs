// @ts-check
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './test-run.mjs';
import { ensureTestTools } from './test-tools.mjs';

/**
 * Sets up what is missing, builds what is stale and runs Playwright on the built app, apart from `npm test`.
 *
 * @param {string} config path of the Playwright configuration; this program's own arguments go to Playwright too
 * @returns {Promise<number>} exit code
 */
export async function runOnBuiltApp(config) {
  await ensureInstalled();
  await ensureTestTools();
  await ensureBuilt();
  return runTool('playwright', ['test', '--config', config, ...process.argv.slice(2)]);
}
