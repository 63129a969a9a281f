import type { EarshotBridge } from '../../main/bridge.ts';
import type { Platform } from '../core/ports.ts';

declare global {
  interface Window {
    /** Exposed by the desktop app's preload script; absent in a browser. */
    earshot?: EarshotBridge;
  }
}

/** The platform this page runs on. Each is a chunk of its own, so a guest's browser does not load the desktop's. */
export async function createPlatform(): Promise<Platform> {
  if (window.earshot) {
    const { createDesktopPlatform } = await import('./desktop.ts');
    return createDesktopPlatform(window.earshot);
  }
  const { createBrowserPlatform } = await import('./browser.ts');
  return createBrowserPlatform();
}
