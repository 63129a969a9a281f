import { createStore } from 'zustand/vanilla';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { HubInfo } from '../../main/bridge/hub-info.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { guestOrigin, parseRoomCode, type IceServer } from '../../signaling/protocol/index.ts';
import type { Platform } from '../core/ports.ts';
import type { DesktopSettings, HubSettings, IceServerSetting } from '../core/session-api.ts';
import { BridgeSignaling } from './bridge-signaling.ts';
import { webStorage } from './web-storage.ts';

/**
 * The desktop app: signaling, the hub and the picker's sources are reached over the bridge. Rejects when the other side
 * of the bridge does not answer, which only a broken installation can cause.
 */
export async function createDesktopPlatform(bridge: EarshotBridge): Promise<Platform> {
  const signaling = new BridgeSignaling(bridge);
  const attached = await bridge.attach(null);
  if (!attached.ok) throw new Error(attached.message);
  const { hubInfo, sharePicker } = attached.data;

  const settings = createStore<HubSettings | null>(() => toSettings(hubInfo));
  const linkOrigin = createStore<{ origin: string | null }>(() => ({ origin: originForGuests(hubInfo) }));
  const networkChanges = new Listeners<void>();
  bridge.onEvent((event) => {
    if (event.kind === 'network-changed') networkChanges.emit();
    if (event.kind !== 'hub-info') return;
    settings.setState(toSettings(event.info), true);
    // The hub may come back: a link that was shown stays until there is another.
    if (event.info.hub.kind !== 'seeking') linkOrigin.setState({ origin: originForGuests(event.info) });
  });

  return {
    signaling,
    storage: webStorage(() => localStorage),
    tabStorage: webStorage(() => sessionStorage),
    shareChoice: sharePicker ? 'picker' : 'system',
    async listShareSources() {
      const sources = await bridge.listShareSources(null);
      return sources.ok ? sources.data : [];
    },
    async chooseShareSource(sourceId) {
      return (await bridge.chooseShareSource({ sourceId })).ok;
    },
    roomLink(code) {
      const { origin } = linkOrigin.getState();
      return origin && `${origin}/j/${code}`;
    },
    onRoomLinkChange: (listener) => linkOrigin.subscribe(listener),
    onNetworkChange: (listener) => networkChanges.add(listener),
    // The process behind the bridge follows the hub by itself.
    goTo: () => undefined,
    desktop: (unreachable) => desktopSettings(bridge, settings, unreachable),
    // A link can be opened in the browser form; in Electron the path is always `/`.
    invitedTo: parseRoomCode(location.pathname),
  };
}

function desktopSettings(
  bridge: EarshotBridge,
  settings: DesktopSettings['settings'],
  unreachable: () => number,
): DesktopSettings {
  return {
    settings,
    async setHubAddress(address) {
      const reply = await bridge.setHubAddress({ address });
      if (reply.ok) return 'ok';
      return reply.code === 'unreachable' || reply.code === 'hub-key-changed' ? reply.code : 'bad-address';
    },
    async findHub(address) {
      const reply = await bridge.findHub({ address });
      if (reply.ok) return 'ok';
      switch (reply.code) {
        case 'unreachable':
        case 'hub-key-changed':
        case 'other-version':
          return reply.code;
        default:
          return 'bad-address';
      }
    },
    async trustHubKey(address) {
      return (await bridge.trustHubKey({ address })).ok ? 'ok' : 'bad-address';
    },
    async checkConnection() {
      const reply = await bridge.checkConnection({ unreachablePeers: unreachable() });
      return reply.ok ? reply.data : null;
    },
    async setIceServers(servers) {
      const reply = await bridge.setIceServers({ servers: servers.map(toIceServer) });
      return reply.ok ? 'ok' : 'bad-server';
    },
  };
}

/** Where guests enter; null where nobody else could. A fixed hub that speaks plain http is on this computer alone. */
function originForGuests({ fixed, hub, ownAddresses }: HubInfo): string | null {
  if (fixed !== null) return fixed.startsWith('https:') ? fixed : null;
  switch (hub.kind) {
    case 'own':
      return ownAddresses[0] === undefined ? null : guestOrigin(ownAddresses[0]);
    case 'other':
      return guestOrigin(hub.address);
    case 'seeking':
      return null;
  }
}

function toSettings({ ownAddresses, fixed, hub, iceServers }: HubInfo): HubSettings {
  return { ownAddresses, fixed, hub: hub, iceServers: iceServers.flatMap(toSetting) };
}

/** One row a URL, as the settings screen shows them. */
function toSetting({ urls, username = '', credential = '' }: IceServer): IceServerSetting[] {
  return urls.map((url) => ({ urls: url, username, credential }));
}

function toIceServer({ urls, username, credential }: IceServerSetting): IceServer {
  const url = urls.trim();
  return { urls: [url], ...(username !== '' && { username }), ...(credential !== '' && { credential }) };
}
