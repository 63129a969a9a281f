// @ts-check
// npm run dist: installers for this system, into release/. `--update-key FILE`, or EARSHOT_UPDATE_KEY, is the public key of the updates that
// the app takes (docs/updates.md); without one it takes none. Other arguments go to electron-builder (--linux, --win, --mac).
import { readFile, rm, writeFile } from 'node:fs/promises';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { publicUpdateKey } from './lib/update-key.mjs';

const OPTION = '--update-key';
const args = process.argv.slice(2);
const given = args.indexOf(OPTION);
const keyFile = given < 0 ? process.env['EARSHOT_UPDATE_KEY'] : args.splice(given, 2)[1];
if (given >= 0 && !keyFile) throw new Error(`${OPTION} needs the file of a public key`);
const key = keyFile ? publicUpdateKey(await readFile(keyFile, 'utf8')) : null;

await ensureInstalled();
await ensureBuilt();
// Where main looks for it; one of an earlier run is not to stay.
const keyInApp = inRoot('dist', 'main', 'update-key.pem');
await rm(keyInApp, { force: true });
if (key !== null) await writeFile(keyInApp, key);
const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
process.exitCode = await runNode(builder, ['--publish', 'never', ...args]);
await rm(keyInApp, { force: true });
