import type { Server, Socket } from 'socket.io';
import type { EventName, EventPayload, UntrustedEvents } from '../protocol/index.ts';

type NoEvents = Record<never, never>;

export type HubServer = Server<UntrustedEvents, UntrustedEvents, NoEvents, unknown>;
export type HubSocket = Socket<UntrustedEvents, UntrustedEvents, NoEvents, unknown>;

/** Sends an event of the wire contract; the one place where payloads meet event names. */
export function emit<N extends EventName>(socket: HubSocket, name: N, payload: EventPayload<N>): void {
  socket.emit(name, payload);
}

/** Says why, then closes the whole connection. */
export function drop(socket: HubSocket, closing: EventPayload<'closing'>): void {
  emit(socket, 'closing', closing);
  socket.disconnect(true);
}
