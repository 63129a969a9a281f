import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { Platform } from '../core/ports.ts';
import { reloadForFurtherLinks } from './opened-invitation.ts';
import { claimTabIdentity } from './tab-identity.ts';
import { webStorage } from './web-storage.ts';

declare global {
  interface Window {
    /** Exposed by the desktop app's preload script; absent in a browser. */
    earshot?: EarshotBridge;
  }
}

/** The platform this page runs on. Each is a chunk of its own, so a guest's browser does not load the desktop's. */
export async function createPlatform(): Promise<Platform> {
  reloadForFurtherLinks(window, location);
  const loopbackPath = document.querySelector<HTMLMetaElement>('meta[name="earshot-bridge"]')?.content;
  const bridge = window.earshot ?? (loopbackPath === undefined ? null : await openLoopbackBridge(loopbackPath));
  if (bridge !== null) {
    const { createDesktopPlatform } = await import('./desktop.ts');
    return createDesktopPlatform(bridge);
  }
  const { createBrowserPlatform } = await import('./browser.ts');
  return createBrowserPlatform();
}

/** The app in its browser form: the process that served this page does its networking, and says so in the page. */
async function openLoopbackBridge(path: string): Promise<EarshotBridge> {
  const { connectLoopbackBridge } = await import('./loopback-bridge.ts');
  const tab = webStorage(() => sessionStorage);
  const { secret } = await claimTabIdentity(tab, null, window, navigator);
  return connectLoopbackBridge(path, secret, tab);
}
