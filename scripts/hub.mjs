// @ts-check
// npm run hub -- --port N [--host H]: the headless hub.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await runNode(inRoot('dist', 'hub', 'standalone.js'), process.argv.slice(2));
