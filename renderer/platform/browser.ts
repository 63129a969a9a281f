import { createStore } from 'zustand/vanilla';
import { appLink, guestOrigin, roomLink } from '../../signaling/protocol/index.ts';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Platform } from '../core/ports.ts';
import { keptCalls } from './kept-calls.ts';
import { keptBlocked, keptPeople } from './kept-people.ts';
import { openedInvitation } from './opened-invitation.ts';
import { isDesktopSystem } from './opens-apps.ts';
import { pageShown, PAGE_POWERS } from './page-shown.ts';
import { watchNetwork } from './network-watch.ts';
import { claimTabIdentity } from './tab-identity.ts';
import { saveFile } from './page-files.ts';
import { webStorage } from './web-storage.ts';

/** A page that a hub served: the hub is where the page came from, and the browser asks what to share. */
export async function createBrowserPlatform(): Promise<Platform> {
  const tab = webStorage(() => sessionStorage);
  const device = webStorage(() => localStorage);
  const { signer, peerId } = await claimTabIdentity(tab, device, window, navigator);
  const invitation = openedInvitation(tab, location, history);
  let leavingFor: string | null = null;
  return {
    signaling: createSignalingClient({ url: location.origin, signer, client: 'browser' }),
    peerId,
    signer,
    storage: { device, tab },
    knownPeople: keptPeople(device),
    blockedPeople: keptBlocked(device),
    recentCalls: keptCalls(device),
    notes: async () => (await import('./kept-notes.ts')).keptNotes(device),
    keptRooms: async () => (await import('./kept-rooms.ts')).keptRooms(device),
    invite: {
      origin: createStore(() => guestOrigin(location.origin)),
      invitation: createStore(() => invitation),
      inApp: isDesktopSystem(navigator) ? appLink : null,
    },
    network: watchNetwork(window, navigator),
    share: null,
    computerSound: null,
    tray: null,
    systemQuiet: null,
    shown: pageShown(document),
    windowPowers: PAGE_POWERS,
    away: createStore(() => false),
    saveFile,
    mouse: null,
    remoteControl: null,
    goTo(hubUrl, to) {
      // Navigating again would only restart loading the page.
      if (leavingFor === hubUrl) return;
      leavingFor = hubUrl;
      const origin = guestOrigin(hubUrl);
      const room = to ?? invitation;
      location.assign(room === null ? `${origin}${location.pathname}` : roomLink(origin, room));
    },
    desktop: null,
  };
}
