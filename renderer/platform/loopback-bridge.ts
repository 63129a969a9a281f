import { io } from 'socket.io-client';
import {
  createBridge,
  EVENT_CHANNEL,
  type BridgeCall,
  type BridgeInput,
  type BridgeReply,
  type EarshotBridge,
} from '../../main/bridge/contract.ts';
import { parseEvent, type BridgeEvent } from '../../main/bridge/events.ts';
import { parseReply } from '../../main/bridge/parse-reply.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { fail } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage } from '../core/ports.ts';

/** How long the process on this computer may take to answer; looking for a hub takes it 4 s, ms. */
const ANSWER_TIMEOUT_MS = 10_000;
/** The connection check tries many things one after the other, ms. */
const CHECK_TIMEOUT_MS = 25_000;
/** Who this tab is. A copied tab does not know it: its storage is cleared. */
const PEER_ID_KEY = 'earshot.peer-id';
const NOT_RUNNING = 'Earshot is not running on this computer any more.';

/**
 * The bridge to the Node process that served this page, for the app's browser form. When the process is restarted, the
 * page reconnects and starts signaling again.
 *
 * @param secret this tab's own, where it does not have the installation's key (SPEC.md [ID-7])
 * @param tab keeps who this tab is
 */
export function connectLoopbackBridge(path: string, secret: string, tab: KeyValueStorage): EarshotBridge {
  const events = new Listeners<BridgeEvent>();
  let isAttached = false;
  let profile: BridgeInput<'startSignaling'> | null = null;
  let peerId = tab.get(PEER_ID_KEY);
  // Asked at each connection.
  const auth = (tell: (auth: object) => void): void => tell({ secret, peerId });
  const socket = io({ path, transports: ['websocket'], auth });

  async function invoke<C extends BridgeCall>(call: C, input: BridgeInput<C>): Promise<BridgeReply<C>> {
    try {
      const timeoutMs = call === 'checkConnection' ? CHECK_TIMEOUT_MS : ANSWER_TIMEOUT_MS;
      return parseReply(call, input, await socket.timeout(timeoutMs).emitWithAck('call', call, input));
    } catch {
      return fail('internal', NOT_RUNNING);
    }
  }

  socket.on(EVENT_CHANNEL, (event: unknown) => {
    const parsed = parseEvent(event);
    if (parsed !== null) events.emit(parsed);
  });
  socket.on('disconnect', () => {
    events.emit({ kind: 'signaling-state', state: { kind: 'offline', reason: 'connection-lost', retryInMs: 0 } });
  });
  // A refused handshake tells a page nothing; the page that is served now does.
  socket.on('connect_error', () => void tellIfClosed());
  socket.on('connect', () => {
    if (isAttached) void resume();
  });

  /** Each run of the process has its own cookie. Whoever opens its address again lets this page in too. */
  async function tellIfClosed(): Promise<void> {
    const page = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (page?.status !== 403 || socket.connected) return;
    events.emit({ kind: 'signaling-state', state: { kind: 'refused', code: 'page-closed' } });
  }

  async function attach(): Promise<BridgeReply<'attach'>> {
    const attached = await invoke('attach', null);
    if (!attached.ok) return attached;
    ({ peerId } = attached.data);
    tab.set(PEER_ID_KEY, peerId);
    return attached;
  }

  /** A restarted process knows nothing of this page, and may use another hub or port. */
  async function resume(): Promise<void> {
    const before = peerId;
    const attached = await attach();
    // A tab that was opened meanwhile has the installation's key: this one is somebody else now, from the beginning.
    if (attached.ok && attached.data.peerId !== before) return location.reload();
    if (attached.ok) events.emit({ kind: 'hub-info', info: attached.data.hubInfo });
    if (profile !== null) await invoke('startSignaling', profile);
  }

  return {
    ...createBridge(invoke, (listener) => events.add(listener)),
    async attach() {
      const attached = await attach();
      isAttached = attached.ok;
      return attached;
    },
    startSignaling(input) {
      profile = input;
      return invoke('startSignaling', input);
    },
    stopSignaling(input) {
      profile = null;
      return invoke('stopSignaling', input);
    },
    // Requests are not kept for the next connection: a stale offer is worse than none.
    request: (input) => (socket.connected ? invoke('request', input) : Promise.resolve(fail('offline', NOT_RUNNING))),
  };
}
