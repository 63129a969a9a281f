// @ts-check
// bidi-relay.mjs NAMESPACE FIREFOX [ARGS...]: runs Firefox in a network namespace and lets Playwright reach it.
//
// Playwright speaks WebDriver BiDi with a Firefox over a WebSocket on loopback (Firefox offers no pipe), and each namespace has
// a loopback of its own. So this listens on the loopback outside, passes each message to the one inside, and says the address as
// Firefox does, on stderr, where Playwright looks for it.
import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import WebSocket, { WebSocketServer } from 'ws';

/** Playwright sends it for every page, asked or not, and Debian's Firefox does not know it yet: answered here, with nothing done. */
const NOT_KNOWN_TO_FIREFOX = 'emulation.setMediaFeaturesOverride';

/** A program of Node's that joins stdin and stdout to a port on loopback. */
const JOIN_PORT = `const s = require('net').connect(process.argv[1], '127.0.0.1'); process.stdin.pipe(s).pipe(process.stdout)`;

const [namespace = '', firefox = '', ...args] = process.argv.slice(2);
const inside = ['netns', 'exec', namespace];

const browser = spawn('ip', [...inside, firefox, ...args], { stdio: ['ignore', 'inherit', 'pipe'] });
browser.once('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.once(signal, () => browser.kill(signal));

browser.stderr.on('data', (chunk) => {
  const port = /WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(String(chunk))?.[1];
  if (port === undefined) process.stderr.write(chunk);
  else listen(port);
});

/** @param {string} port Firefox's, inside */
function listen(port) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.once('listening', () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${address.port}\n`);
  });
  server.on('connection', (client, { url }) => relay(client, port, url ?? '/'));
}

/**
 * @param {WebSocket} client Playwright
 * @param {string} port
 * @param {string} path
 */
function relay(client, port, path) {
  const join = spawn('ip', [...inside, process.execPath, '-e', JOIN_PORT, port], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const createConnection = () => Duplex.from({ writable: join.stdin, readable: join.stdout });
  const firefoxEnd = new WebSocket(`ws://127.0.0.1:${port}${path}`, { createConnection });
  const opened = new Promise((resolve) => firefoxEnd.once('open', resolve));
  client.on('message', async (data) => {
    const { id, method } = JSON.parse(String(data));
    await opened;
    if (method === NOT_KNOWN_TO_FIREFOX) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else firefoxEnd.send(String(data));
  });
  firefoxEnd.on('message', (data) => client.send(String(data)));
  firefoxEnd.once('close', () => client.close());
  client.once('close', () => firefoxEnd.close());
}
