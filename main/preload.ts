import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { BridgeCall, BridgeEvent, BridgeInput, BridgeReply, EarshotBridge } from './bridge.ts';
import { EVENT_CHANNEL } from './channels.ts';

function invoke<C extends BridgeCall>(call: C, input: BridgeInput<C>): Promise<BridgeReply<C>> {
  return ipcRenderer.invoke(call, input) as Promise<BridgeReply<C>>;
}

/** One function a call, each with its channel written out: a page can reach these channels and no other. */
const bridge: EarshotBridge = {
  attach: (input) => invoke('attach', input),
  startSignaling: (input) => invoke('startSignaling', input),
  stopSignaling: (input) => invoke('stopSignaling', input),
  retrySignaling: (input) => invoke('retrySignaling', input),
  request: (input) => invoke('request', input),
  setHubAddress: (input) => invoke('setHubAddress', input),
  findHub: (input) => invoke('findHub', input),
  trustHubKey: (input) => invoke('trustHubKey', input),
  checkConnection: (input) => invoke('checkConnection', input),
  setIceServers: (input) => invoke('setIceServers', input),
  getShareChoice: (input) => invoke('getShareChoice', input),
  listShareSources: (input) => invoke('listShareSources', input),
  chooseShareSource: (input) => invoke('chooseShareSource', input),
  onEvent: (listener) => {
    // The IPC event object itself must not reach the page: it carries the sender.
    const forward = (_event: IpcRendererEvent, payload: BridgeEvent): void => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('earshot', bridge);
