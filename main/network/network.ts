import type { Discovery } from '../../signaling/lan/discovery.ts';
import { createLan } from '../../signaling/lan/node.ts';
import { isOnSite } from '../../signaling/net/subnet.ts';
import type { CheckReport, Signer } from '../../signaling/protocol/index.ts';
import { peerIdOf } from '../../signaling/server/identity.ts';
import type { BridgeOutput } from '../bridge/contract.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import type { HubInfo } from '../bridge/hub-info.ts';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';
import { hubUseOf } from './check/hub-use.ts';
import { NETWORK_PROBES, runCheck } from './check/run-check.ts';
import { startEmbeddedHub, type EmbeddedHub } from './embedded-hub.ts';
import { networkHandlers, type NetworkHandlers } from './handlers.ts';
import { HubChoice } from './hub-choice.ts';
import { HubFinder } from './hub-finder.ts';
import { announcedHubs, hubTrustIn, trustedHubsIn } from './hub-trust.ts';
import { EmbeddedHubStarter } from './embedded-hub-starter.ts';
import { PageSessions } from './page-sessions.ts';
import { knownHubsIn } from './settings-known-hubs.ts';
import { withTrustedIce } from './trusted-ice.ts';

export interface NetworkOptions {
  settings: SettingsStore;
  /** Folder that keeps the own hub's certificate. */
  dataDir: string;
  /** Folder of the built renderer, for guests in a browser. */
  rendererDir: string;
  /** Ports that the own hub tries; 0 is any free one. */
  ports: readonly number[];
  /** Origin of a hub to use in this run in place of the one in the settings; null for none. */
  hub: string | null;
  /** The hub is an organisation's choice, which no person changes. */
  isHubLocked: boolean;
  /** The key of that hub, where the organisation names it too; null: the first that it shows. */
  hubKey: string | null;
  /** Key pins of hubs that whoever set up this computer trusts. */
  trustedHubs: readonly string[];
  /** How hubs of the LAN are found; closed with the network. */
  discovery: Discovery;
}

/** The network as one page uses it, with its own identity. */
export interface NetworkSession {
  readonly handlers: NetworkHandlers;
  /** Answers a page's first call: ends what an earlier page left running. */
  attach(): Omit<BridgeOutput<'attach'>, 'policy' | 'sharePicker' | 'tray'>;
  /** The page is gone without a goodbye: leaves the room and the hub for it. Another page may attach. */
  detach(): void;
  /** Leaves the room and says goodbye to the hub. */
  close(): Promise<void>;
}

export interface Network {
  /** @param signer with the page's key, which says who it is (SPEC.md [ID-1]) */
  open(signer: Signer, emit: (event: BridgeEvent) => void): NetworkSession;
  /** The hub in use, and its key if it has one; null while there is none, and for the own one. */
  readonly otherHub: { url: string; keyPin: string | null } | null;
  /** The computer was asleep: looks at once who and what is still there, rather than when each part's time is over. */
  wokeUp(): void;
  /**
   * Hands the LAN over to a successor and closes the own hub, in less than 3 s. Does not close sessions: a page's call
   * outlives its hub.
   */
  close(): Promise<void>;
}

/**
 * Everything the app does on the network: its own hub, which always listens, its part in the LAN, and its pages'
 * connections to the hub in use. Plain Node, so that the desktop app and the app's browser form run the same code.
 */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { settings, dataDir, rendererDir, ports, discovery } = options;
  const known = knownHubsIn(settings);
  const trust = hubTrustIn(settings, options.trustedHubs);
  const choice = new HubChoice(settings, options.hub, options.hubKey);
  const own = new EmbeddedHubStarter(startOwnHub, () => {
    finder.restart().catch((error: unknown) => logError('the own hub is not offered', error));
  });
  const finder: HubFinder = new HubFinder({
    choice,
    own: () => own.hub,
    createLan: (hub) => createLan({ discovery, known, trust, own: hub, kind: 'app' }),
    onChange: useHub,
  });
  const sessions = new PageSessions((movedTo) => finder.lost(movedTo));

  async function startOwnHub(): Promise<EmbeddedHub> {
    const hub = await startEmbeddedHub({
      ports,
      dataDir,
      rendererDir,
      ice: () => ({ servers: settings.get().iceServers, turn: null }),
      routes: (request, response) => finder.handle(request, response),
      movedTo: () => finder.movedTo,
      accepts: (address) => isOnSite(address, discovery.facts().cards),
    });
    // Guests count in the election as followers.
    hub.onPeers((peers) => finder.setGuests(peers.filter(({ client }) => client === 'browser').length));
    hub.onGuestsAsking(emitHubInfo);
    return hub;
  }

  /** @param unreachablePeers people whose link does not come up, as the page counts them */
  function check(unreachablePeers: number): Promise<CheckReport> {
    const fixed = choice.address === null ? null : choice.targetOf(choice.address);
    return runCheck({
      discovery,
      use: hubUseOf(fixed, finder.lanState),
      own: own.hub && { url: own.hub.addresses()[0] ?? own.hub.loopbackUrl, keyPin: own.hub.keyPin },
      known: known.list(),
      unreachablePeers,
      probes: NETWORK_PROBES,
    });
  }

  function hubInfo(): HubInfo {
    return {
      ownAddresses: own.hub?.addresses() ?? [],
      fixed: choice.address,
      hub: finder.hubInUse,
      iceServers: settings.get().iceServers,
      trusted: trustedHubsIn(settings, options.trustedHubs),
      guestsAsking: [...(own.hub?.guestsAsking() ?? [])],
    };
  }
  function emitHubInfo(): void {
    sessions.broadcast({ kind: 'hub-info', info: hubInfo() });
  }

  /** The own pages change hubs first, so that they are not among the clients that the own hub dismisses. */
  function useHub(): void {
    sessions.connectTo(finder.target);
    if (finder.movedTo !== null) own.hub?.move(finder.movedTo);
    emitHubInfo();
  }

  async function addressesChanged(): Promise<void> {
    sessions.networkChanged();
    sessions.broadcast({ kind: 'network-changed' });
    emitHubInfo();
    await own.hub?.renewCertificate();
  }

  await own.open();
  await finder.restart();
  discovery.onNetworkChange(() => {
    addressesChanged().catch((error: unknown) => logError('the certificate could not be renewed', error));
  });

  return {
    open(signer, emit) {
      const session = sessions.open(signer, finder.target, (event) =>
        emit(withTrustedIce(event, finder.isHubSet, settings.get().iceServers)),
      );
      return {
        handlers: networkHandlers(session.host, signer, {
          settings,
          choice,
          isHubLocked: options.isHubLocked,
          finder,
          sessions,
          emitHubInfo,
          answerGuest: (peerId, allowed) => own.hub?.answerGuest(peerId, allowed),
          announcedHubs: () => announcedHubs(discovery.facts().sightings, trust),
          runCheck: check,
        }),
        attach() {
          void session.host.stop();
          return { peerId: peerIdOf(signer.publicKey), publicKey: signer.publicKey, hubInfo: hubInfo() };
        },
        detach: () => void session.host.stop(),
        close: () => sessions.close(session),
      };
    },
    get otherHub() {
      const { target } = finder;
      return target !== null && finder.hubInUse.kind === 'other' ? { url: target.url, keyPin: target.pin.get() } : null;
    },
    wokeUp: () => discovery.checkNetwork(),
    async close() {
      await finder.close();
      await Promise.all([own.close(finder.movedTo), discovery.close()]);
    },
  };
}
