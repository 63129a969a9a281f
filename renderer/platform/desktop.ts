import { createStore } from 'zustand/vanilla';
import type { EarshotBridge, HubInfo } from '../../main/bridge.ts';
import { parseRoomCode, type IceServer } from '../../signaling/protocol/index.ts';
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
  const [attached, shareChoice] = await Promise.all([bridge.attach(null), bridge.getShareChoice(null)]);
  if (!attached.ok) throw new Error(attached.message);
  if (!shareChoice.ok) throw new Error(shareChoice.message);

  const info = createStore<HubInfo>(() => attached.data);
  const settings = createStore<HubSettings | null>(() => toSettings(attached.data));
  bridge.onEvent((event) => {
    if (event.kind !== 'hub-info') return;
    info.setState(event.info, true);
    settings.setState(toSettings(event.info), true);
  });

  return {
    signaling,
    storage: webStorage(() => localStorage),
    tabStorage: webStorage(() => sessionStorage),
    shareChoice: shareChoice.data,
    async listShareSources() {
      const sources = await bridge.listShareSources(null);
      return sources.ok ? sources.data : [];
    },
    async chooseShareSource(sourceId) {
      return (await bridge.chooseShareSource({ sourceId })).ok;
    },
    roomLink: (code) => linkTo(info.getState(), code),
    onRoomLinkChange: (listener) => info.subscribe(listener),
    desktop: desktopSettings(bridge, settings),
    // A link can be opened in the browser form; in Electron the path is always `/`.
    invitedTo: parseRoomCode(location.pathname),
  };
}

function desktopSettings(bridge: EarshotBridge, settings: DesktopSettings['settings']): DesktopSettings {
  return {
    settings,
    async setHubAddress(address) {
      const reply = await bridge.setHubAddress({ address });
      if (reply.ok) return 'ok';
      return reply.code === 'unreachable' || reply.code === 'hub-key-changed' ? reply.code : 'bad-address';
    },
    async setIceServers(servers) {
      const reply = await bridge.setIceServers({ servers: servers.map(toIceServer) });
      return reply.ok ? 'ok' : 'bad-server';
    },
  };
}

/** The own hub's links change with this computer's addresses. Plain http is for this computer alone. */
function linkTo({ address, ownAddresses }: HubInfo, code: string): string | null {
  const origin = address ?? ownAddresses[0];
  return origin?.startsWith('https:') ? `${origin}/j/${code}` : null;
}

function toSettings({ ownAddresses, address, iceServers }: HubInfo): HubSettings {
  return { ownAddresses, address, iceServers: iceServers.flatMap(toSetting) };
}

/** One row a URL, as the settings screen shows them. */
function toSetting({ urls, username = '', credential = '' }: IceServer): IceServerSetting[] {
  return urls.map((url) => ({ urls: url, username, credential }));
}

function toIceServer({ urls, username, credential }: IceServerSetting): IceServer {
  const url = urls.trim();
  return { urls: [url], ...(username !== '' && { username }), ...(credential !== '' && { credential }) };
}
