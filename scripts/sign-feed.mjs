// @ts-check
// npm run sign-feed: makes keys for updates, and signs a folder of releases (docs/updates.md).
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await runNode(inRoot('dist', 'hub', 'sign-feed.js'), process.argv.slice(2));
