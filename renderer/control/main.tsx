import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ControlWindowBridge } from '../../main/bridge/control-window.ts';
import { loadFont } from '../ui/design/load-font.ts';
import { ControlPage } from './control-page.tsx';

declare global {
  interface Window {
    /** Of the preload script of remote control's windows. */
    earshotControl: ControlWindowBridge;
  }
}

await loadFont();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ControlPage bridge={window.earshotControl} />
  </StrictMode>,
);
