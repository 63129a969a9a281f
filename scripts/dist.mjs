// @ts-check
// npm run dist: installers for this system, into release/. Arguments go to electron-builder (--linux, --win, --mac).
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
process.exitCode = await runNode(builder, ['--publish', 'never', ...process.argv.slice(2)]);
