import { randomBytes } from 'node:crypto';
import { ok } from '../../signaling/protocol/index.ts';
import type { BridgeEvent, BridgeHandlers, HubInfo } from '../bridge.ts';
import type { SettingsStore } from '../settings.ts';
import { startEmbeddedHub } from './embedded-hub.ts';
import { HubChoice } from './hub-choice.ts';
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

export interface Network {
  readonly handlers: NetworkHandlers;
  /** Takes the one listener. */
  onEvent(listener: (event: BridgeEvent) => void): void;
  /** Says goodbye to the hub in use and closes the own one. */
  close(): Promise<void>;
}

/**
 * Everything the app does on the network: its own hub, and the connection to the hub in use. Plain Node, so that the
 * desktop app and the app's browser form run the same code. Rejects when the own hub cannot be started.
 */
export async function startNetwork({ settings, dataDir, rendererDir, port, hub }: NetworkOptions): Promise<Network> {
  let listener: (event: BridgeEvent) => void = () => {};
  const ice = () => ({ servers: settings.get().iceServers, turn: null });
  const own = await startEmbeddedHub({ port, dataDir, rendererDir, ice });
  const choice = new HubChoice(settings, { url: own.loopbackUrl, pin: { get: () => own.keyPin, set: () => {} } }, hub);
  const host = new SignalingHost({
    secret: randomBytes(32).toString('base64url'),
    target: choice.target,
    emit: (event) => listener(withIceServers(event)),
  });

  const hubInfo = (): HubInfo => ({
    ownAddresses: own.addresses(),
    address: choice.address,
    iceServers: settings.get().iceServers,
  });
  const tellHubInfo = (): void => listener({ kind: 'hub-info', info: hubInfo() });
  const watch = watchForChange(() => own.addresses().join(), tellHubInfo);

  /** Another hub knows nothing of the servers set in this app; the own one hands them out itself. */
  function withIceServers(event: BridgeEvent): BridgeEvent {
    if (choice.address === null || event.kind !== 'signaling-state' || event.state.kind !== 'online') return event;
    const iceServers = [...event.state.iceServers, ...settings.get().iceServers];
    return { ...event, state: { ...event.state, iceServers } };
  }

  const handlers: NetworkHandlers = {
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
      host.connectTo(choice.target);
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

  return {
    handlers,
    onEvent(next) {
      listener = next;
    },
    async close() {
      clearInterval(watch);
      await host.leaveRoom();
      host.stop();
      await own.close();
    },
  };
}

function watchForChange(read: () => string, onChange: () => void): NodeJS.Timeout {
  let last = read();
  return setInterval(() => {
    const now = read();
    if (now !== last) onChange();
    last = now;
  }, ADDRESS_CHECK_MS).unref();
}
