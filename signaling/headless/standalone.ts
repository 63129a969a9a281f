import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runHeadless } from './headless.ts';

/** The headless hub: `npm run hub -- --port N [--host H]`. Bundled to dist/hub, next to the renderer it serves. */

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
});

process.exitCode = await runHeadless({
  argv: process.argv.slice(2),
  env: process.env,
  staticRoot: existsSync(renderer) ? renderer : null,
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
  stopped,
});
