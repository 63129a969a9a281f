import { guestOrigin, parseRoomCode } from '../../signaling/protocol/index.ts';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Platform } from '../core/ports.ts';
import { tabSecret } from './tab-secret.ts';
import { webStorage } from './web-storage.ts';

declare global {
  interface Navigator {
    /** Network Information API (WICG); not in every browser. */
    readonly connection?: EventTarget;
  }
}

/** A page that a hub served: the hub is where the page came from, and the browser asks what to share. */
export function createBrowserPlatform(): Platform {
  const tabStorage = webStorage(() => sessionStorage);
  let leavingFor: string | null = null;
  return {
    signaling: createSignalingClient({ url: location.origin, secret: tabSecret(tabStorage), client: 'browser' }),
    storage: webStorage(() => localStorage),
    tabStorage,
    shareChoice: 'system',
    listShareSources: () => Promise.resolve([]),
    chooseShareSource: () => Promise.resolve(false),
    roomLink: (code) => `${guestOrigin(location.origin)}/j/${code}`,
    onRoomLinkChange: () => () => undefined,
    onNetworkChange: listenToNetwork,
    goTo(hubUrl, roomCode) {
      // To leave again would only begin anew with loading the page.
      if (leavingFor === hubUrl) return;
      leavingFor = hubUrl;
      location.assign(`${guestOrigin(hubUrl)}${roomCode === null ? location.pathname : `/j/${roomCode}`}`);
    },
    desktop: null,
    invitedTo: parseRoomCode(location.pathname),
  };
}

function listenToNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  navigator.connection?.addEventListener('change', listener);
  return () => {
    removeEventListener('online', listener);
    navigator.connection?.removeEventListener('change', listener);
  };
}
