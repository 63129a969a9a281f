// @ts-check
// A person at an app whose page is not drawn: speaks the bridge that renderer/platform/loopback-bridge.ts speaks, so that
// twelve apps do not need twelve browsers. Plain JavaScript, because it runs by itself on its host.
// Usage: page-less-client.mjs PAGE_URL NAME. Events are JSON lines on stdout, calls are JSON lines on stdin.
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';

const ANSWER_TIMEOUT_MS = 20_000;
/** How often an app that is not there yet is tried. */
const RETRY_MS = 50;

const [pageUrl = '', name = ''] = process.argv.slice(2);
const secret = randomBytes(32).toString('base64url');

/** @param {object} line */
function print(line) {
  process.stdout.write(`${JSON.stringify({ at: Date.now(), ...line })}\n`);
}

/** Waits for the app. It writes a new token into its page at each start. */
async function readToken() {
  for (;;) {
    try {
      const page = await (await fetch(pageUrl)).text();
      const [, token] = /<meta name="earshot-token" content="([\w-]+)"/.exec(page) ?? [];
      if (token !== undefined) return token;
    } catch {
      // Not there yet.
    }
    await delay(RETRY_MS);
  }
}

const socket = io(new URL(pageUrl).origin, {
  path: '/bridge',
  transports: ['websocket'],
  extraHeaders: { origin: new URL(pageUrl).origin },
  reconnectionDelay: RETRY_MS,
  reconnectionDelayMax: RETRY_MS,
  auth: (send) => void readToken().then((token) => send({ secret, token })),
});

/** @param {string} call @param {unknown} input */
function callBridge(call, input) {
  return socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('call', call, input);
}

socket.on('event', (event) => print({ event }));
socket.on('connect', async () => {
  const attached = await callBridge('attach', null);
  if (attached.ok) print({ event: { kind: 'hub-info', info: attached.data.hubInfo } });
  await callBridge('startSignaling', { name, availability: 'available' });
});
socket.on('disconnect', () => {
  print({ event: { kind: 'signaling-state', state: { kind: 'offline', reason: 'connection-lost', retryInMs: 0 } } });
});

createInterface({ input: process.stdin })
  .on('line', async (line) => {
    const { id, call, input } = JSON.parse(line);
    try {
      print({ id, reply: await callBridge(call, input) });
    } catch (error) {
      print({ id, reply: { ok: false, code: 'internal', message: String(error) } });
    }
  })
  .once('close', () => process.exit());
print({ ready: true });
