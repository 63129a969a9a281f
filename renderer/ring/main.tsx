import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { RingBridge } from '../../main/bridge/ring.ts';
import { loadFont } from '../ui/design/load-font.ts';
import { RingPage } from './ring-page.tsx';

declare global {
  interface Window {
    /** Of the ring window's preload script. */
    earshotRing: RingBridge;
  }
}

await loadFont();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RingPage bridge={window.earshotRing} />
  </StrictMode>,
);
