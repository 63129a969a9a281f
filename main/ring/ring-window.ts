import { screen, type BrowserWindow } from 'electron';
import { RING_ORIGIN } from '../app-url.ts';
import { openTopWindow } from '../windows/top-window.ts';
import { spoken } from '../words/spoken.ts';
import { placeRingWindow } from './ring-placement.ts';

/**
 * Opens the window in which a call is answered that nobody would see otherwise: above all others, and without taking the
 * focus from what the person types.
 *
 * @param preloadDir folder of the bundled preload scripts
 * @param onFailed its page did not load, or crashed: it can show nothing
 */
export function openRingWindow(preloadDir: string, onFailed: () => void): BrowserWindow {
  return openTopWindow({
    role: 'ring',
    origin: RING_ORIGIN,
    preloadDir,
    bounds: placeRingWindow(screen.getPrimaryDisplay().workArea),
    title: spoken().incomingCall,
    focusable: true,
    takesFocus: false,
    onFailed,
  });
}
