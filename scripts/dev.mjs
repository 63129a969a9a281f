// @ts-check
// npm run dev [-- --port N]: the page with hot reload and a hub behind it. Open the address in two tabs to make a call.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' } } });

await ensureInstalled();
await ensureBuilt();

const hub = spawn(process.execPath, [inRoot('dist', 'hub', 'standalone.js'), '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => hub.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

/** @type {string} */
const hubUrl = await new Promise((resolve, reject) => {
  hub.once('exit', (code) => reject(new Error(`the hub ended with code ${code}`)));
  createInterface({ input: hub.stdout }).on('line', (line) => {
    const url = /^Earshot hub: (\S+)/.exec(line)?.[1];
    if (url !== undefined) resolve(url);
  });
});

// Only now: on a fresh clone there was no Vite before ensureInstalled.
const { createServer } = await import('vite');
const server = await createServer({
  configFile: inRoot('renderer', 'vite.config.ts'),
  server: {
    port: Number(values.port),
    // The hub answers to its own Host and Origin alone.
    proxy: { '/socket.io': { target: hubUrl, ws: true, changeOrigin: true, rewriteWsOrigin: true } },
  },
});
await server.listen();
console.log(`Earshot: ${server.resolvedUrls?.local[0]}`);
