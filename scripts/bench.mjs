// @ts-check
// npm run bench: ratios to floors that are measured in the same run. Nothing here can fail for being slow.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/test-run.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

await ensureInstalled();
await ensureTestTools();
await ensureBuilt();
process.exitCode = await runTool('playwright', [
  'test',
  '--config',
  'tests/bench/playwright.config.ts',
  ...process.argv.slice(2),
]);
