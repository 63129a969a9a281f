import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

interface InvokeEvent {
  sender: WebContents;
  senderFrame: WebFrame;
}
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`; only the invoke/handle pair, which is all that Earshot uses. */
export const ipcMain = {
  /** @throws as Electron does, for a channel that has a handler, and for what is none */
  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
};

/** Called for `ipcRenderer.invoke`. Rejects, as Electron does, when no handler is there or it throws. */
export async function invoke(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return await handler(event, ...args);
}
