import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { SignalingState } from '../../../signaling/client/signaling.ts';
import type { Discovery } from '../../../signaling/lan/discovery.ts';
import { createSilentDiscovery } from '../../../signaling/lan/silent-discovery.ts';
import type { Person } from '../../../signaling/protocol/index.ts';
import type { BridgeEvent } from '../../bridge/events.ts';
import type { HubInfo } from '../../bridge/hub-info.ts';
import { signerOf } from '../../../signaling/server/identity.ts';
import { openSettings, type SettingsStore } from '../../settings.ts';
import { portsFrom } from '../first-free-port.ts';
import { startNetwork, type Network, type NetworkSession } from '../network.ts';

export interface StartOptions {
  hub?: string;
  isHubLocked?: boolean;
  hubKey?: string | null;
  trustedHubs?: string[];
  port?: number;
  discovery?: Discovery;
}

/** One app's network, as one process would run it. */
export interface RunningApp {
  network: Network;
  settings: SettingsStore;
}

/** Apps on this computer, each with a data folder of its own, all of them ended by `close`. */
export class NetworkRig {
  readonly folder: string;
  readonly #running: RunningApp[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<NetworkRig> {
    return new NetworkRig(await mkdtemp(join(tmpdir(), 'earshot-network-')));
  }

  /** @param name of the data folder; the same one is the same app started again */
  async start(
    name: string,
    { hub, isHubLocked = false, hubKey = null, trustedHubs = [], port = 0, discovery }: StartOptions = {},
  ): Promise<RunningApp> {
    const dataDir = join(this.folder, name);
    const settings = await openSettings(join(dataDir, 'settings.json'));
    const network = await startNetwork({
      settings,
      dataDir,
      rendererDir: join(this.folder, 'renderer'),
      ports: portsFrom(port),
      hub: hub ?? null,
      isHubLocked,
      hubKey,
      trustedHubs,
      discovery: discovery ?? createSilentDiscovery(),
    });
    const app = { network, settings };
    this.#running.push(app);
    return app;
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map(({ network, settings }) => network.close().then(() => settings.flush())));
    await rm(this.folder, { recursive: true });
  }
}

/** A page's session, with the states and events it received. */
export class TestPage {
  readonly states: SignalingState[] = [];
  readonly events: BridgeEvent[] = [];
  readonly session: NetworkSession;
  readonly name: string;
  readonly #attached: HubInfo;
  readonly #people = new Map<string, Person>();

  /** @param letter repeated, makes the secret */
  constructor({ network }: Pick<RunningApp, 'network'>, letter: string, name = letter) {
    this.name = name;
    this.session = network.open(signerOf(letter.repeat(43)), (event) => this.#note(event));
    this.#attached = this.session.attach().hubInfo;
  }

  /** Names of the others at the hub in use, sorted. */
  get people(): string[] {
    return [...this.#people.values()].map(({ name }) => name).sort();
  }

  /** Says hello and waits for the answer. */
  async greet(): Promise<Extract<SignalingState, { kind: 'online' }>> {
    await this.session.handlers.startSignaling({ name: this.name, availability: 'available' });
    return this.online();
  }

  /** Waits until it is online, and forgets what was before. */
  online(): Promise<Extract<SignalingState, { kind: 'online' }>> {
    return vi.waitFor(() => {
      const online = this.states.find((state) => state.kind === 'online');
      if (online === undefined) throw new Error('not online');
      this.states.length = 0;
      return online;
    }, PATIENT);
  }

  get info(): HubInfo {
    const told = this.events.findLast((event) => event.kind === 'hub-info');
    return told?.info ?? this.#attached;
  }

  /** Where the own hub is reached on loopback. */
  get origin(): string {
    const [first] = this.info.ownAddresses;
    return `https://127.0.0.1:${new URL(first ?? 'https://none').port}`;
  }

  #note(event: BridgeEvent): void {
    this.events.push(event);
    if (event.kind === 'signaling-state') {
      this.states.push(event.state);
      if (event.state.kind !== 'online') return;
      this.#people.clear();
      for (const person of event.state.people) this.#people.set(person.peerId, person);
    } else if (event.kind === 'signaling-event' && event.name === 'people') {
      for (const person of event.payload.upserted) this.#people.set(person.peerId, person);
      for (const peerId of event.payload.removed) this.#people.delete(peerId);
    }
  }
}

/** Longer than an election, and than the client waits between two tries. */
export const PATIENT = { timeout: 8_000, interval: 10 };
