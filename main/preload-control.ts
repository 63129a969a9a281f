import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, type BridgeReply } from './bridge/contract.ts';
import type { ControlWindowBridge } from './bridge/control-window.ts';
import type { BridgeEvent } from './bridge/events.ts';

/** A page of remote control asks what it shows, and says what was pressed; nothing else of the app can be reached from it. */
const bridge: ControlWindowBridge = {
  async attach() {
    const reply = (await ipcRenderer.invoke('attachControl', null)) as BridgeReply<'attachControl'>;
    return reply.ok ? reply.data : null;
  },
  answer: (choice) => void ipcRenderer.invoke('answerControl', choice),
  stop: () => void ipcRenderer.invoke('stopControl', null),
  tellKeyboard: (layout) => void ipcRenderer.invoke('tellKeyboard', layout),
  onView(listener) {
    ipcRenderer.on(EVENT_CHANNEL, (_event: IpcRendererEvent, event: BridgeEvent) => {
      if (event.kind === 'control-view') listener(event.view);
    });
  },
};

contextBridge.exposeInMainWorld('earshotControl', bridge);
