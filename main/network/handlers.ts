import {
  fail,
  ok,
  withBlockedPerson,
  withKnownPerson,
  type CheckReport,
  type HubPlace,
  type Signer,
} from '../../signaling/protocol/index.ts';
import { about } from '../about.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import { keptRoomHandlers } from '../kept-rooms.ts';
import { noteHandlers } from '../notes.ts';
import { recentCallHandlers } from '../recent-calls.ts';
import type { SettingsStore } from '../settings.ts';
import type { HubChoice } from './hub-choice.ts';
import type { HubFinder } from './hub-finder.ts';
import type { PageSessions } from './page-sessions.ts';
import type { SignalingHost } from './signaling-host.ts';

/** The calls of the app that can be replaced by a newer version. */
export type UpdateCall = 'update' | 'checkForUpdate' | 'downloadUpdate' | 'installUpdate' | 'setUpdateFeed';

/** The calls of remote control, which only the desktop app has. */
export type ControlCall = 'setRemoteControl' | 'askForControl' | 'withdrawControl' | 'controlInputs' | 'endControl';

/** The calls that each form of the app answers by itself. */
type DesktopCall =
  | 'listShareSources'
  | 'lookAtScreen'
  | 'chooseShareSource'
  | 'attachRing'
  | 'answerRing'
  | 'attachControl'
  | 'answerControl'
  | 'stopControl'
  | 'tellKeyboard'
  | 'showWindow'
  | 'reportState'
  | 'background'
  | 'setBackground'
  | 'systemQuiet'
  | 'globalKeys'
  | 'setGlobalKeys'
  | 'recordGlobalKeys'
  | 'mousePlace'
  | 'exportSettings'
  | 'importSettings'
  | 'undoImport'
  | ControlCall
  | UpdateCall;

/**
 * The calls that need only Node. `attach` is left out because its answer differs between Electron and the browser form.
 */
export type NetworkHandlers = Omit<BridgeHandlers, 'attach' | DesktopCall>;

export interface HandlerDeps {
  settings: SettingsStore;
  choice: HubChoice;
  /** The hub is an organisation's choice. */
  isHubLocked: boolean;
  finder: HubFinder;
  sessions: PageSessions;
  /** Settings that are part of `hubInfo` have changed. */
  emitHubInfo: () => void;
  /** The answer to a guest of the own hub. */
  answerGuest: (peerId: string, allowed: boolean) => void;
  /** Always-on hubs that are announced and not trusted. */
  announcedHubs: () => HubPlace[];
  /**
   * Takes up to `LIMITS.checkMs`.
   *
   * @param unreachablePeers people whose links do not come up
   */
  runCheck: (unreachablePeers: number) => Promise<CheckReport>;
}

const SET_BY_POLICY = fail('set-by-policy', 'the organisation has set the hub');

/**
 * The handlers for one page.
 *
 * @param host the page's signaling
 * @param signer with the page's key
 */
export function networkHandlers(host: SignalingHost, signer: Signer, deps: HandlerDeps): NetworkHandlers {
  const { settings, choice, isHubLocked, finder, sessions } = deps;
  return {
    sign: async (statement) => ok(await signer.sign(statement)),
    startSignaling(profile) {
      host.start(profile);
      return ok(null);
    },
    stopSignaling() {
      void host.stop();
      return ok(null);
    },
    retrySignaling() {
      host.retryNow();
      return ok(null);
    },
    request: ({ name, input }) => host.request(name, input),
    async setHubAddress({ address }) {
      if (isHubLocked) return SET_BY_POLICY;
      const chosen = await choice.choose(address);
      if (chosen.ok) await finder.restart();
      return chosen;
    },
    async findHub({ address, keyPin = null }) {
      // Whoever finds another LAN leaves the hub that is set.
      if (isHubLocked) return SET_BY_POLICY;
      const found = await choice.find(address, keyPin);
      if (!found.ok) return found;
      // It is trusted now.
      deps.emitHubInfo();
      // Looking for a LAN's hub ends being set to one hub.
      if (choice.address !== null) {
        await choice.choose(null);
        await finder.restart();
      }
      return finder.tryHub(found.data);
    },
    refusedHubKey: ({ address }) => ok(choice.refusedKey(address)),
    trustHubKey({ address, keyPin }) {
      const trusted = choice.trust(address, keyPin);
      if (trusted.ok) sessions.retryNow();
      deps.emitHubInfo();
      return trusted;
    },
    announcedHubs: () => ok(deps.announcedHubs()),
    distrustHub({ address }) {
      choice.distrust(address);
      deps.emitHubInfo();
      return ok(null);
    },
    answerGuest({ peerId, allowed }) {
      deps.answerGuest(peerId, allowed);
      return ok(null);
    },
    listKnownPeople: () => ok(settings.get().knownPeople),
    async keepKnownPerson({ person }) {
      await settings.update({ knownPeople: withKnownPerson(settings.get().knownPeople, person) });
      return ok(null);
    },
    async forgetKnownPerson({ peerId }) {
      await settings.update({ knownPeople: settings.get().knownPeople.filter((one) => one.peerId !== peerId) });
      return ok(null);
    },
    listBlockedPeople: () => ok(settings.get().blockedPeople),
    async blockPerson({ person }) {
      await settings.update({ blockedPeople: withBlockedPerson(settings.get().blockedPeople, person) });
      return ok(null);
    },
    async unblockPerson({ peerId }) {
      await settings.update({ blockedPeople: settings.get().blockedPeople.filter((one) => one.peerId !== peerId) });
      return ok(null);
    },
    ...recentCallHandlers(settings),
    ...noteHandlers(settings),
    ...keptRoomHandlers(settings),
    /** The servers are used from the next connection to the hub on, so that a running call is not disturbed. */
    async setIceServers({ servers }) {
      await settings.update({ iceServers: servers });
      deps.emitHubInfo();
      return ok(null);
    },
    checkConnection: async ({ unreachablePeers }) => ok(await deps.runCheck(unreachablePeers)),
    about: () => ok(about()),
  };
}
