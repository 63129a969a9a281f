import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, type BridgeReply } from './bridge/contract.ts';
import type { BridgeEvent } from './bridge/events.ts';
import type { RingBridge } from './bridge/ring.ts';

/** The ring window's page asks what rings and answers it; nothing else of the app can be reached from it. */
const bridge: RingBridge = {
  async attach() {
    const reply = (await ipcRenderer.invoke('attachRing', null)) as BridgeReply<'attachRing'>;
    return reply.ok ? reply.data : null;
  },
  answer: (answer) => void ipcRenderer.invoke('answerRing', answer),
  onRing(listener) {
    ipcRenderer.on(EVENT_CHANNEL, (_event: IpcRendererEvent, event: BridgeEvent) => {
      if (event.kind === 'ring') listener(event.ring);
    });
  },
};

contextBridge.exposeInMainWorld('earshotRing', bridge);
