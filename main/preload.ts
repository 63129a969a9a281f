import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { createBridge, EVENT_CHANNEL, type Invoke } from './bridge/contract.ts';
import type { BridgeEvent } from './bridge/events.ts';

const invoke: Invoke = (call, input) => ipcRenderer.invoke(call, input) as ReturnType<typeof invoke<typeof call>>;

contextBridge.exposeInMainWorld(
  'earshot',
  createBridge(invoke, (listener) => {
    // The IPC event object itself must not reach the page: it carries the sender.
    const forward = (_event: IpcRendererEvent, payload: BridgeEvent): void => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  }),
);
