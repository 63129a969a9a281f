import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import { fail, LIMITS, ok, PeerIdSchema, SecretSchema, type UntrustedEvents } from '../../signaling/protocol/index.ts';
import { BRIDGE_CALLS, EVENT_CHANNEL, type BridgeHandlers } from '../bridge/contract.ts';
import { dispatch } from '../bridge/dispatch.ts';
import type { PolicyInfo } from '../bridge/policy-info.ts';
import { logError } from '../log/log.ts';
import type { Network } from '../network/network.ts';
import { portableHandlers } from '../portable/handlers.ts';
import type { SettingsStore } from '../settings.ts';
import { isForOwnPage } from './own-page.ts';
import type { Tab, TabSigners } from './tab-signers.ts';
import type { Tickets } from './tickets.ts';

const CallSchema = v.picklist(BRIDGE_CALLS);
const AuthSchema = v.object({
  /** With both who a tab is survives a reload of the page and a restart of this process. */
  secret: SecretSchema,
  peerId: v.nullable(PeerIdSchema),
});

interface BridgeDeps {
  network: Network;
  settings: SettingsStore;
  policy: PolicyInfo;
  signers: TabSigners;
}

/**
 * Serves the bridge over loopback; each connection is a page session of the network. Only our own pages get in, by
 * Host, Origin and the cookie that a ticket gave: WebSockets are not covered by CORS.
 */
export function serveBridge(server: HttpServer, tickets: Tickets, deps: BridgeDeps): Server {
  const io = new Server<UntrustedEvents, UntrustedEvents>(server, {
    path: '/bridge',
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: LIMITS.messageBytes,
    allowRequest: (request, callback) => {
      callback(null, request.headers.origin !== undefined && isForOwnPage(request) && tickets.hasCookie(request));
    },
  });
  io.on('connection', (socket) => {
    const auth = v.safeParse(AuthSchema, socket.handshake.auth);
    if (auth.success) serveSession(socket, deps, auth.output);
    else socket.disconnect(true);
  });
  return io;
}

function serveSession(
  socket: Socket<UntrustedEvents, UntrustedEvents>,
  { network, settings, policy, signers }: BridgeDeps,
  tab: Tab,
): void {
  const { signer, release } = signers.take(tab);
  const session = network.open(signer, (event) => socket.emit(EVENT_CHANNEL, event));
  const handlers: Partial<BridgeHandlers> = {
    ...session.handlers,
    ...portableHandlers({ settings, files: null, locked: policy.locked, others: session.handlers }),
    // The browser asks what to share itself, and its tabs are its own.
    attach: () => ok({ ...session.attach(), policy, sharePicker: false, tray: null }),
  };
  socket.on('call', (call, input, answer) => {
    if (typeof answer !== 'function') return;
    const acknowledge = answer as (reply: unknown) => void;
    const parsed = v.safeParse(CallSchema, call);
    if (!parsed.success) return acknowledge(fail('bad-request', 'there is no such call'));
    void dispatch(handlers, parsed.output, input, logError).then(acknowledge);
  });
  socket.on('disconnect', () => {
    release();
    void session.close();
  });
}
