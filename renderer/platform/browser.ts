import { parseRoomCode } from '../../signaling/protocol/index.ts';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Platform } from '../core/ports.ts';
import { tabSecret } from './tab-secret.ts';
import { webStorage } from './web-storage.ts';

/** A page that a hub served: the hub is where the page came from, and the browser asks what to share. */
export function createBrowserPlatform(): Platform {
  const tabStorage = webStorage(() => sessionStorage);
  return {
    signaling: createSignalingClient({ url: location.origin, secret: tabSecret(tabStorage), client: 'browser' }),
    storage: webStorage(() => localStorage),
    tabStorage,
    shareChoice: 'system',
    listShareSources: () => Promise.resolve([]),
    chooseShareSource: () => Promise.resolve(false),
    roomLink: (code) => `${location.origin}/j/${code}`,
    onRoomLinkChange: () => () => undefined,
    desktop: null,
    invitedTo: parseRoomCode(location.pathname),
  };
}
