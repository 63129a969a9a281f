import { ok } from '../../signaling/protocol/index.ts';
import type { BridgeEvent, BridgeHandlers, HubInfo } from '../bridge.ts';
import { logError } from '../log.ts';
import type { SettingsStore } from '../settings.ts';
import { startEmbeddedHub, type EmbeddedHub } from './embedded-hub.ts';
import { HubChoice } from './hub-choice.ts';
import type { HubTarget } from './hub-target.ts';
import { SignalingHost } from './signaling-host.ts';

/** How often the computer's addresses are looked at, ms: it may have moved to another network. */
const ADDRESS_CHECK_MS = 5_000;

export interface NetworkOptions {
  settings: SettingsStore;
  /** Folder that keeps the own hub's certificate. */
  dataDir: string;
  /** Folder of the built renderer, for guests in a browser. */
  rendererDir: string;
  /** First port the own hub tries. */
  port: number;
  /** Origin of a hub to use in this run in place of the one in the settings; null for none. */
  hub: string | null;
}

/** The calls that need nothing but Node. */
export type NetworkHandlers = Omit<BridgeHandlers, 'getShareChoice' | 'listShareSources' | 'chooseShareSource'>;

/** What one page has of the network: its own identity and place at the hub. */
export interface NetworkSession {
  readonly handlers: NetworkHandlers;
  /** Leaves the room and says goodbye to the hub. */
  close(): Promise<void>;
}

export interface Network {
  /** @param secret whose hash is the page's peer id (SPEC.md [ID-1]) */
  open(secret: string, emit: (event: BridgeEvent) => void): NetworkSession;
  /** Closes the own hub. Sessions are for those to close who opened them: a page's call outlives its hub. */
  close(): Promise<void>;
}

/**
 * Everything the app does on the network: its own hub, and the connections to the hub in use. Plain Node, so that the
 * desktop app and the app's browser form run the same code. Without an own hub (no port, no certificate) there is still
 * the hub of somebody else, so that is logged and told by `HubInfo`.
 */
export async function startNetwork({ settings, dataDir, rendererDir, port, hub }: NetworkOptions): Promise<Network> {
  const ice = () => ({ servers: settings.get().iceServers, turn: null });
  const own = await startEmbeddedHub({ port, dataDir, rendererDir, ice }).catch((error: unknown) => {
    logError('the own hub could not be started', error);
    return null;
  });
  const choice = new HubChoice(settings, own && targetOf(own), hub);
  const sessions = new Map<NetworkSession, { host: SignalingHost; emit: (event: BridgeEvent) => void }>();

  const hubInfo = (): HubInfo => ({
    ownAddresses: own?.addresses() ?? [],
    address: choice.address,
    iceServers: settings.get().iceServers,
  });
  const tellHubInfo = (): void => {
    for (const { emit } of sessions.values()) emit({ kind: 'hub-info', info: hubInfo() });
  };
  const watch = watchForChange(() => hubInfo().ownAddresses.join(), tellHubInfo);

  /** Another hub knows nothing of the servers set in this app; the own one hands them out itself. */
  function withIceServers(event: BridgeEvent): BridgeEvent {
    if (choice.address === null || event.kind !== 'signaling-state' || event.state.kind !== 'online') return event;
    const iceServers = [...event.state.iceServers, ...settings.get().iceServers];
    return { ...event, state: { ...event.state, iceServers } };
  }

  function handlersOf(host: SignalingHost): NetworkHandlers {
    return {
      attach() {
        host.stop();
        return ok(hubInfo());
      },
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
        const result = await choice.choose(address);
        if (!result.ok) return result;
        for (const session of sessions.values()) session.host.connectTo(choice.target);
        tellHubInfo();
        return result;
      },
      /** They count from the next connection to the hub on: a running call must not be torn for them. */
      async setIceServers({ servers }) {
        await settings.update({ iceServers: servers });
        tellHubInfo();
        return ok(null);
      },
    };
  }

  return {
    open(secret, emit) {
      const host = new SignalingHost({ secret, target: choice.target, emit: (event) => emit(withIceServers(event)) });
      const session: NetworkSession = {
        handlers: handlersOf(host),
        async close() {
          sessions.delete(session);
          await host.leaveRoom();
          host.stop();
        },
      };
      sessions.set(session, { host, emit });
      return session;
    },
    async close() {
      clearInterval(watch);
      await own?.close();
    },
  };
}

function targetOf({ loopbackUrl, keyPin }: EmbeddedHub): HubTarget {
  return { url: loopbackUrl, pin: { get: () => keyPin, set: () => {}, refused: () => {} } };
}

function watchForChange(read: () => string, onChange: () => void): NodeJS.Timeout {
  let last = read();
  return setInterval(() => {
    const now = read();
    if (now !== last) onChange();
    last = now;
  }, ADDRESS_CHECK_MS).unref();
}
