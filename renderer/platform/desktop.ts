import { createStore } from 'zustand/vanilla';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { HubInfo } from '../../main/bridge/hub-info.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import {
  guestOrigin,
  LIMITS,
  opensInBrowser,
  type BlockedPerson,
  type IceServer,
  type KnownPerson,
} from '../../signaling/protocol/index.ts';
import type { CallsStorage, NotesStorage, PeopleStorage, Platform, RoomsStorage, SharePort } from '../core/ports.ts';
import type { DesktopSettings, HubSettings, IceServerSetting } from '../core/session-api.ts';
import { BridgeSignaling } from './bridge-signaling.ts';
import { BridgeSigner } from './bridge-signer.ts';
import { globalKeySettings } from './bridge-global-keys.ts';
import { mousePort } from './bridge-mouse.ts';
import { portableSettings } from './bridge-portable.ts';
import { remoteControlPort } from './bridge-remote-control.ts';
import { backgroundSettings, systemQuiet, trayPort, windowPowers, WindowShown } from './bridge-tray.ts';
import { updateSettings } from './bridge-updates.ts';
import { lastUsedFirst } from './last-used-first.ts';
import { openedInvitation } from './opened-invitation.ts';
import { watchOffline } from './network-watch.ts';
import { saveFile } from './page-files.ts';
import { pageShown, PAGE_POWERS } from './page-shown.ts';
import { webStorage } from './web-storage.ts';

/**
 * The desktop app: signaling, the hub and the picker's sources are reached over the bridge. Rejects when the other side
 * of the bridge does not answer, which only a broken installation can cause.
 */
export async function createDesktopPlatform(bridge: EarshotBridge): Promise<Platform> {
  const tab = webStorage(() => sessionStorage);
  const invitation = createStore(() => openedInvitation(tab, location, history));
  const away = createStore(() => false);
  // Before `attach`, which brings the first of them.
  bridge.onEvent((event) => {
    if (event.kind === 'away') away.setState(event.away, true);
    if (event.kind === 'invitation') invitation.setState({ code: event.code, key: event.key }, true);
  });
  const signaling = new BridgeSignaling(bridge);
  const windowShown = new WindowShown(bridge);
  const attached = await bridge.attach(null);
  if (!attached.ok) throw new Error(attached.message);
  const { peerId, publicKey, hubInfo, policy, sharePicker, tray } = attached.data;
  const [knownPeople, blockedPeople, recentCalls] = await Promise.all([
    knownPeopleOf(bridge),
    blockedPeopleOf(bridge),
    recentCallsOf(bridge),
  ]);

  const settings = createStore<HubSettings | null>(() => toSettings(hubInfo));
  const inviteOrigin = createStore<string | null>(() => originForGuests(hubInfo));
  const networkChanges = new Listeners<void>();
  bridge.onEvent((event) => {
    if (event.kind === 'network-changed') networkChanges.emit();
    if (event.kind !== 'hub-info') return;
    settings.setState(toSettings(event.info), true);
    // While seeking there is no address; the last link stays, since the hub may come back.
    if (event.info.hub.kind !== 'seeking') inviteOrigin.setState(originForGuests(event.info), true);
  });

  return {
    signaling,
    peerId,
    signer: new BridgeSigner(publicKey, bridge),
    storage: { device: webStorage(() => localStorage), tab },
    knownPeople,
    blockedPeople,
    recentCalls,
    notes: () => notesOf(bridge),
    keptRooms: () => keptRoomsOf(bridge),
    // Only the browser form has room links for its address; in Electron that is always `/`, and main tells of links.
    invite: { origin: inviteOrigin, invitation, inApp: null },
    network: { onChange: (listener) => networkChanges.add(listener), offline: watchOffline(window, navigator) },
    share: sharePicker ? lastUsedFirst(sharePort(bridge)) : null,
    computerSound: tray ? tray.computerSound : null,
    tray: tray ? trayPort(bridge) : null,
    systemQuiet: tray ? () => systemQuiet(bridge) : null,
    shown: tray ? windowShown.from(tray.windowShown) : pageShown(document),
    windowPowers: tray ? windowPowers(bridge, tray) : PAGE_POWERS,
    // Where the system asks what to share (Wayland), it tells neither which screen that is nor where the mouse is.
    mouse: tray && sharePicker ? mousePort(bridge) : null,
    away,
    saveFile,
    remoteControl: tray && remoteControlPort(bridge, tray.remoteControl),
    goTo: null,
    desktop: (unreachable) => ({
      ...desktopSettings(bridge, settings, unreachable),
      policy,
      portable: portableSettings(bridge, tray === null),
      background: tray ? backgroundSettings(bridge) : null,
      globalKeys: tray ? globalKeySettings(bridge) : null,
      updates: tray ? updateSettings(bridge) : null,
    }),
  };
}

/** Rejects when they cannot be read: strangers would pass for people who are met for the first time. */
async function knownPeopleOf(bridge: EarshotBridge): Promise<PeopleStorage<KnownPerson>> {
  const kept = await bridge.listKnownPeople(null);
  if (!kept.ok) throw new Error(kept.message);
  return {
    kept: kept.data,
    keep: (person) => void bridge.keepKnownPerson({ person }),
    forget: (peerId) => void bridge.forgetKnownPerson({ peerId }),
  };
}

/** Rejects when they cannot be read: they would ring. */
async function blockedPeopleOf(bridge: EarshotBridge): Promise<PeopleStorage<BlockedPerson>> {
  const kept = await bridge.listBlockedPeople(null);
  if (!kept.ok) throw new Error(kept.message);
  return {
    kept: kept.data,
    keep: (person) => void bridge.blockPerson({ person }),
    forget: (peerId) => void bridge.unblockPerson({ peerId }),
  };
}

/** Begins without any when they cannot be read: nothing depends on them. */
async function recentCallsOf(bridge: EarshotBridge): Promise<CallsStorage> {
  const kept = await bridge.listRecentCalls(null);
  return {
    kept: kept.ok ? kept.data : [],
    keep(calls) {
      for (let from = 0; from < calls.length; from += LIMITS.recentCallsAtOnce)
        void bridge.keepRecentCalls({ calls: calls.slice(from, from + LIMITS.recentCallsAtOnce) });
    },
    forget: (ids) => void bridge.forgetRecentCalls({ ids: [...ids] }),
  };
}

/** Begins without any when they cannot be read, as the calls. */
async function notesOf(bridge: EarshotBridge): Promise<NotesStorage> {
  const kept = await bridge.listNotes(null);
  return {
    kept: kept.ok ? kept.data : [],
    keep(notes) {
      for (let from = 0; from < notes.length; from += LIMITS.notesAtOnce)
        void bridge.keepNotes({ notes: notes.slice(from, from + LIMITS.notesAtOnce) });
    },
  };
}

/** Rejects when they cannot be read: the room that is kept next would not be known to be kept already. */
async function keptRoomsOf(bridge: EarshotBridge): Promise<RoomsStorage> {
  const kept = await bridge.listKeptRooms(null);
  if (!kept.ok) throw new Error(kept.message);
  return {
    kept: kept.data,
    keep: (room) => void bridge.keepRoom({ room }),
    forget: (code) => void bridge.forgetKeptRoom({ code }),
  };
}

function sharePort(bridge: EarshotBridge): SharePort {
  return {
    async list() {
      const sources = await bridge.listShareSources(null);
      return sources.ok ? sources.data : [];
    },
    async lookAt(sourceId) {
      const screen = await bridge.lookAtScreen({ sourceId });
      return screen.ok ? screen.data : null;
    },
    async choose(sourceId, part) {
      return (await bridge.chooseShareSource({ sourceId, part })).ok;
    },
  };
}

function desktopSettings(
  bridge: EarshotBridge,
  settings: DesktopSettings['settings'],
  unreachable: () => number,
): Omit<DesktopSettings, 'background' | 'globalKeys' | 'policy' | 'portable' | 'updates'> {
  return {
    settings,
    async setHubAddress(address) {
      const reply = await bridge.setHubAddress({ address });
      if (reply.ok) return 'ok';
      switch (reply.code) {
        case 'unreachable':
        case 'hub-key-changed':
        case 'set-by-policy':
          return reply.code;
        default:
          return 'bad-address';
      }
    },
    async findHub(address, keyPin) {
      const reply = await bridge.findHub({ address, ...(keyPin !== undefined && { keyPin }) });
      if (reply.ok) return 'ok';
      switch (reply.code) {
        case 'unreachable':
        case 'hub-key-changed':
        case 'other-version':
        case 'set-by-policy':
          return reply.code;
        default:
          return 'bad-address';
      }
    },
    async refusedHubKey(address) {
      const reply = await bridge.refusedHubKey({ address });
      return reply.ok ? reply.data : null;
    },
    async trustHubKey(address, keyPin) {
      const reply = await bridge.trustHubKey({ address, keyPin });
      if (reply.ok) return 'ok';
      return reply.code === 'other-key' ? 'other-key' : 'bad-address';
    },
    async announcedHubs() {
      const reply = await bridge.announcedHubs(null);
      return reply.ok ? reply.data : [];
    },
    async distrustHub(address) {
      await bridge.distrustHub({ address });
    },
    async answerGuest(peerId, allowed) {
      await bridge.answerGuest({ peerId, allowed });
    },
    async checkConnection() {
      const reply = await bridge.checkConnection({ unreachablePeers: unreachable() });
      return reply.ok ? reply.data : null;
    },
    async about() {
      const reply = await bridge.about(null);
      return reply.ok ? reply.data : null;
    },
    onCheckWanted: (listener) => bridge.onEvent(({ kind }) => kind === 'show-check' && listener()),
    async setIceServers(servers) {
      const reply = await bridge.setIceServers({ servers: servers.map(toIceServer) });
      return reply.ok ? 'ok' : 'bad-server';
    },
  };
}

/**
 * Origin for guests' links; null where no other computer could open them. A fixed hub on plain http is on this
 * computer.
 */
function originForGuests({ fixed, hub, ownAddresses }: HubInfo): string | null {
  if (fixed !== null) return fixed.startsWith('https:') ? fixed : null;
  switch (hub.kind) {
    case 'own':
      return guestLink(ownAddresses);
    case 'other':
      return guestLink([hub.address]);
    case 'seeking':
      return null;
  }
}

function guestLink(origins: readonly string[]): string | null {
  const origin = origins.find(opensInBrowser);
  return origin === undefined ? null : guestOrigin(origin);
}

function toSettings(info: HubInfo): HubSettings {
  return { ...info, iceServers: info.iceServers.flatMap(toSetting) };
}

/** One row a URL, as the settings screen shows them. */
function toSetting({ urls, username = '', credential = '' }: IceServer): IceServerSetting[] {
  return urls.map((url) => ({ urls: url, username, credential }));
}

function toIceServer({ urls, username, credential }: IceServerSetting): IceServer {
  const url = urls.trim();
  return { urls: [url], ...(username !== '' && { username }), ...(credential !== '' && { credential }) };
}
