import { ok, type CheckReport } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { SettingsStore } from '../settings.ts';
import type { HubChoice } from './hub-choice.ts';
import type { HubFinder } from './hub-finder.ts';
import type { PageSessions } from './page-sessions.ts';
import type { SignalingHost } from './signaling-host.ts';

/** The calls that need nothing but Node. `attach` also tells what else the process can do for the page. */
export type NetworkHandlers = Omit<BridgeHandlers, 'attach' | 'listShareSources' | 'chooseShareSource'>;

export interface HandlerDeps {
  settings: SettingsStore;
  choice: HubChoice;
  finder: HubFinder;
  sessions: PageSessions;
  /** Settings that are part of `hubInfo` have changed. */
  emitHubInfo: () => void;
  runCheck: (unreachablePeers: number) => Promise<CheckReport>;
}

/** What the pages of this process can ask for; `host` is of the page that asks. */
export function networkHandlers(host: SignalingHost, deps: HandlerDeps): NetworkHandlers {
  const { settings, choice, finder, sessions } = deps;
  return {
    startSignaling(profile) {
      host.start(profile);
      return ok(null);
    },
    stopSignaling() {
      host.stop();
      return ok(null);
    },
    retrySignaling() {
      host.retryNow();
      return ok(null);
    },
    request: ({ name, input }) => host.request(name, input),
    async setHubAddress({ address }) {
      const chosen = await choice.choose(address);
      if (chosen.ok) await finder.restart();
      return chosen;
    },
    async findHub({ address }) {
      const found = await choice.find(address);
      if (!found.ok) return found;
      // Whoever looks for people of the LAN does not want to be kept to one hub any more.
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
      return trusted;
    },
    /** They count from the next connection to the hub on: a running call must not be torn for them. */
    async setIceServers({ servers }) {
      await settings.update({ iceServers: servers });
      deps.emitHubInfo();
      return ok(null);
    },
    checkConnection: async ({ unreachablePeers }) => ok(await deps.runCheck(unreachablePeers)),
  };
}
