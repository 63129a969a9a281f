import { io } from 'socket.io-client';
import type { BridgeCall, BridgeEvent, BridgeInput, BridgeReply, EarshotBridge } from '../../main/bridge.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { fail, type Availability } from '../../signaling/protocol/index.ts';

/** How long the process on this computer may take to answer; looking for a hub takes it 4 s, ms. */
const ANSWER_TIMEOUT_MS = 10_000;
/** The connection check tries many things one after the other, ms. */
const CHECK_TIMEOUT_MS = 25_000;

/**
 * The bridge to the Node process that served this page, for the app's browser form. When that process is started again,
 * the page takes up signaling where it was.
 *
 * @param secret this tab's (SPEC.md [ID-1])
 */
export function connectLoopbackBridge(path: string, secret: string): EarshotBridge {
  const events = new Listeners<BridgeEvent>();
  let profile: { name: string; availability: Availability } | null = null;
  const socket = io({
    path,
    transports: ['websocket'],
    auth: (send) => {
      // Without a token there is no answer; closing starts the next try.
      readToken().then(
        (token) => send({ secret, token }),
        () => socket.io.engine.close(),
      );
    },
  });

  async function call<C extends BridgeCall>(name: C, input: BridgeInput<C>): Promise<BridgeReply<C>> {
    try {
      const timeoutMs = name === 'checkConnection' ? CHECK_TIMEOUT_MS : ANSWER_TIMEOUT_MS;
      return (await socket.timeout(timeoutMs).emitWithAck('call', name, input)) as BridgeReply<C>;
    } catch {
      return fail('internal', 'Earshot is not running on this computer any more.');
    }
  }

  socket.on('event', (event: BridgeEvent) => events.emit(event));
  socket.on('disconnect', () => {
    events.emit({ kind: 'signaling-state', state: { kind: 'offline', reason: 'connection-lost', retryInMs: 0 } });
  });
  socket.on('connect', () => {
    if (profile !== null) void call('startSignaling', profile);
  });

  return {
    attach: (input) => call('attach', input),
    startSignaling(input) {
      profile = input;
      return call('startSignaling', input);
    },
    stopSignaling(input) {
      profile = null;
      return call('stopSignaling', input);
    },
    retrySignaling: (input) => call('retrySignaling', input),
    // Nothing is kept for later: a stale offer is worse than none.
    request: (input) =>
      socket.connected ? call('request', input) : Promise.resolve(fail('offline', 'Earshot is not running.')),
    setHubAddress: (input) => call('setHubAddress', input),
    findHub: (input) => call('findHub', input),
    trustHubKey: (input) => call('trustHubKey', input),
    checkConnection: (input) => call('checkConnection', input),
    setIceServers: (input) => call('setIceServers', input),
    getShareChoice: (input) => call('getShareChoice', input),
    listShareSources: (input) => call('listShareSources', input),
    chooseShareSource: (input) => call('chooseShareSource', input),
    onEvent: (listener) => events.add(listener),
  };
}

/** Read anew for each connection: it is of one run of the process, and a page with a call in it outlives that. */
async function readToken(): Promise<string> {
  const page = await fetch('/', { cache: 'no-store' });
  const [, token] = /<meta name="earshot-token" content="([\w-]+)"/.exec(await page.text()) ?? [];
  if (token === undefined) throw new Error('the page that is served now carries no token');
  return token;
}
