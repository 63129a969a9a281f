import { createStore, type StoreApi } from 'zustand/vanilla';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { Invitation } from '../../signaling/protocol/index.ts';
import { keptCalls } from '../../renderer/platform/kept-calls.ts';
import { keptNotes } from '../../renderer/platform/kept-notes.ts';
import { keptRooms } from '../../renderer/platform/kept-rooms.ts';
import { keptBlocked, keptPeople } from '../../renderer/platform/kept-people.ts';
import { fakeStorage } from './fake-storage.ts';
import type { NamedKey } from './keys-of-names.ts';
import type { Platform } from '../../renderer/core/ports.ts';

/** What stays of a tab: its storages. */
export class FakeTab {
  readonly device: Map<string, string | null>;
  readonly tab: Map<string, string | null>;

  /** @param kept what stays of an earlier tab */
  constructor({ device, tab }: Partial<FakeTab> = {}) {
    this.device = new Map(device);
    this.tab = new Map(tab);
  }
}

/** A guest's page on a fake computer, for the real engine. */
export class FakePlatform implements Platform {
  readonly signaling: Signaling;
  readonly peerId: string;
  readonly signer: Platform['signer'];
  readonly storage: Platform['storage'];
  readonly knownPeople: Platform['knownPeople'];
  readonly blockedPeople: Platform['blockedPeople'];
  readonly recentCalls: Platform['recentCalls'];
  readonly notes: Platform['notes'];
  readonly keptRooms: Platform['keptRooms'];
  readonly offline = createStore(() => false);
  readonly network = {
    onChange: (listener: () => void) => this.#count(this.#networkChanges.add(listener)),
    offline: this.offline,
  };
  readonly invite: Platform['invite'];
  readonly share = null;
  readonly computerSound = null;
  readonly tray = null;
  readonly systemQuiet = null;
  readonly shown = createStore(() => true);
  readonly windowPowers = { raise: () => {}, opensByItself: false, keepsMiniOutOfShares: false, overlay: null };
  readonly away = createStore(() => false);
  readonly saveFile = () => {};
  readonly mouse = null;
  readonly remoteControl: Platform['remoteControl'] = null;
  readonly goTo = null;
  readonly desktop = null;
  readonly #networkChanges = new Listeners<void>();
  /** Of the network and of the address for invitations. */
  listeners = 0;

  constructor(
    signaling: Signaling,
    { peerId, signer }: NamedKey,
    { device, tab } = new FakeTab(),
    invitation: Invitation | null = null,
  ) {
    this.signaling = signaling;
    this.peerId = peerId;
    this.signer = signer;
    this.storage = { device: fakeStorage(device), tab: fakeStorage(tab) };
    this.knownPeople = keptPeople(this.storage.device);
    this.blockedPeople = keptBlocked(this.storage.device);
    this.recentCalls = keptCalls(this.storage.device);
    this.notes = () => Promise.resolve(keptNotes(this.storage.device));
    this.keptRooms = () => Promise.resolve(keptRooms(this.storage.device));
    const origin = createStore<string | null>(() => 'http://192.0.2.7:27474');
    const counted = <T>(store: StoreApi<T>) => ({
      ...store,
      subscribe: (listener: Parameters<StoreApi<T>['subscribe']>[0]) => this.#count(store.subscribe(listener)),
    });
    this.invite = { origin: counted(origin), invitation: counted(createStore(() => invitation)), inApp: null };
  }

  changeNetwork(): void {
    this.#networkChanges.emit();
  }

  #count(end: () => void): () => void {
    this.listeners += 1;
    return () => {
      this.listeners -= 1;
      end();
    };
  }
}
