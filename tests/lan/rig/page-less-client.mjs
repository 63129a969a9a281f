// @ts-check
// A person at an app whose page is not drawn: speaks the bridge that renderer/platform/loopback-bridge.ts speaks, so that
// twelve apps do not need twelve browsers. Plain JavaScript, because it runs by itself on its host.
// Usage: page-less-client.mjs ADDRESS_FILE NAME; the file holds what the app printed last. Events are JSON lines on stdout,
// calls are JSON lines on stdin.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';

const ANSWER_TIMEOUT_MS = 20_000;
/** How often an app that is not there yet is tried. */
const RETRY_MS = 50;

const [addressFile = '', name = ''] = process.argv.slice(2);
const secret = randomBytes(32).toString('base64url');
/** @type {string | null} Who this tab is, once the app has said it. */
let peerId = null;

/** @param {object} line */
function print(line) {
  process.stdout.write(`${JSON.stringify({ at: Date.now(), ...line })}\n`);
}

/** Waits for the app, and takes its cookie, of which each start has another. Answers its origin. */
async function signIn() {
  for (;;) {
    try {
      const url = new URL(await readFile(addressFile, 'utf8'));
      // Programs know no `localhost` where the system has only IPv6 addresses; browsers do.
      url.hostname = '127.0.0.1';
      const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie');
      if (cookie !== null) return { origin: url.origin, cookie: cookie.replace(/;.*/, '') };
    } catch {
      // Not there yet.
    }
    await delay(RETRY_MS);
  }
}

print({ ready: true });
const headers = await signIn();
const socket = io(headers.origin, {
  path: '/bridge',
  transports: ['websocket'],
  extraHeaders: headers,
  reconnectionDelay: RETRY_MS,
  reconnectionDelayMax: RETRY_MS,
  auth: (tell) => tell({ secret, peerId }),
});
/** @type {Promise<unknown> | null} One at a time: there is an error many times a second for as long as the app is gone. */
let signingIn = null;
socket.on('connect_error', () => {
  signingIn ??= signIn()
    .then((fresh) => Object.assign(headers, fresh))
    .finally(() => (signingIn = null));
});

/** @param {string} call @param {unknown} input */
function callBridge(call, input) {
  return socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('call', call, input);
}

/** @param {Error | null} error @param {import('../../../main/bridge/contract.ts').BridgeReply<'attach'>} attached */
function onAttached(error, attached) {
  if (error === null && attached.ok) {
    ({ peerId } = attached.data);
    print({ event: { kind: 'hub-info', info: attached.data.hubInfo } });
  }
  void callBridge('startSignaling', { name, availability: 'available' });
}

socket.on('event', (event) => print({ event }));
socket.on('connect', () => {
  // Not awaited: an event that comes right after the answer would be printed before it, and then be taken for the older.
  socket.timeout(ANSWER_TIMEOUT_MS).emit('call', 'attach', null, onAttached);
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
