// @ts-check
// npm run screenshots: takes the pictures of the README, docs/screenshots, anew from the built app.
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
  'tests/screenshots/playwright.config.ts',
  ...process.argv.slice(2),
]);
