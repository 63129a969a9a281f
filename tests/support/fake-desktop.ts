import { createStore } from 'zustand/vanilla';
import type {
  AboutApp,
  AppUpdate,
  Background,
  BackgroundSettings,
  DesktopSettings,
  GlobalKeySettings,
  GlobalKeys,
  HubPlace,
  HubSettings,
  PolicyShown,
  PortableSettings,
  UpdateSettings,
} from '../../renderer/core/session-api.ts';
import { GLOBAL_COMMANDS, type CheckReport } from '../../signaling/protocol/index.ts';

/** What hubs with trouble show in place of the known key. */
const OTHER_KEY = 'k3yOfAnotherHub0123456789abcdefghijklmnopqr=';

const ABOUT: AboutApp = {
  version: '1.2.3',
  runtime: 'Electron 45.0.0, Chromium 150.0.0.0, Node 24.0.0',
  system: 'Linux 6.1.0 x64',
  log: ['2026-05-04T12:00:00.000Z  settings not kept  Error ENOSPC write'],
};

/** What the desktop app finds on its network. */
export interface FakeSurroundings {
  /** Addresses at which looking for a hub does not just succeed. */
  hubsWithTrouble: Record<string, 'unreachable' | 'hub-key-changed' | 'other-version'>;
  /** Always-on hubs nearby that nobody confirmed. */
  announcedHubs: HubPlace[];
  /** What the connection check answers; `pending`: it goes on and on. */
  check: CheckReport | null | 'pending';
  policy: PolicyShown;
  update: AppUpdate;
}

/** What the desktop app can set, without a process behind it. */
export function fakeDesktop(
  settings: HubSettings,
  state: FakeSurroundings,
  note: (command: string) => void,
): DesktopSettings {
  const store = createStore<HubSettings | null>(() => settings);
  const troubles = { ...state.hubsWithTrouble };
  return {
    settings: store,
    policy: state.policy,
    portable: fakePortable(note),
    background: fakeBackground(note),
    globalKeys: fakeGlobalKeys(note),
    updates: fakeUpdates(state.update, note),
    setHubAddress(address) {
      note(`setHubAddress ${address}`);
      const trouble = address === null ? undefined : troubles[address];
      if (trouble === 'unreachable' || trouble === 'hub-key-changed') return Promise.resolve(trouble);
      const hub: HubSettings['hub'] = address === null ? { kind: 'own', others: 0 } : { kind: 'other', address };
      store.setState({ ...settings, fixed: address, hub }, true);
      return Promise.resolve('ok');
    },
    findHub(address, keyPin) {
      note(['findHub', address, ...(keyPin === undefined ? [] : [keyPin.slice(0, 4)])].join(' '));
      const trouble = Object.entries(troubles).find(([host]) => address.includes(host))?.[1];
      if (trouble !== undefined || address.includes(' ')) return Promise.resolve(trouble ?? 'bad-address');
      const trusted = store.getState()?.trusted ?? [];
      if (keyPin !== undefined) store.setState({ ...settings, trusted: [...trusted, { address, keyPin }] }, true);
      return Promise.resolve('ok');
    },
    refusedHubKey: () => Promise.resolve(OTHER_KEY),
    trustHubKey(address, key) {
      note(`trustHubKey ${address} ${key.slice(0, 4)}`);
      delete troubles[address];
      return Promise.resolve('ok');
    },
    announcedHubs: () => Promise.resolve(state.announcedHubs),
    distrustHub(address) {
      note(`distrustHub ${address}`);
      const trusted = store.getState()?.trusted ?? [];
      store.setState({ ...settings, trusted: trusted.filter((hub) => hub.address !== address) }, true);
      return Promise.resolve();
    },
    answerGuest(peerId, allowed) {
      note(`answerGuest ${peerId} ${allowed}`);
      const now = store.getState() ?? settings;
      const guestsAsking = now.guestsAsking.filter((guest) => guest.peerId !== peerId);
      store.setState({ ...now, guestsAsking }, true);
      return Promise.resolve();
    },
    checkConnection() {
      note('checkConnection');
      return state.check === 'pending' ? new Promise(() => {}) : Promise.resolve(state.check);
    },
    about: () => Promise.resolve(ABOUT),
    onCheckWanted: () => () => {},
    setIceServers: () => Promise.resolve('ok'),
  };
}

function fakeBackground(note: (command: string) => void): BackgroundSettings {
  let kept: Background = {
    keepRunning: true,
    startAtLogin: false,
    startHidden: false,
    showAway: true,
    followQuiet: true,
  };
  return {
    read: () => Promise.resolve(kept),
    change(change) {
      note(`background ${JSON.stringify(change)}`);
      kept = { ...kept, ...change };
      return Promise.resolve(kept);
    },
  };
}

/** `CommandOrControl+Shift+F9` is another program's. */
function fakeGlobalKeys(note: (command: string) => void): GlobalKeySettings {
  const none = { mute: null, talk: null, camera: null, share: null, leave: null, answer: null };
  let kept: GlobalKeys = { available: true, keys: none, refused: [] };
  return {
    read: () => Promise.resolve(kept),
    change(change) {
      note(`globalKeys ${JSON.stringify(change)}`);
      const keys = { ...kept.keys, ...change };
      const refused = GLOBAL_COMMANDS.filter((command) => keys[command] === 'CommandOrControl+Shift+F9');
      kept = { ...kept, keys, refused };
      return Promise.resolve(kept);
    },
    record: (recording) => note(`recordGlobalKeys ${recording}`),
    onPressed: () => () => {},
  };
}

/** A file in which one setting is not understood, and another counts at the next start. */
function fakePortable(note: (command: string) => void): PortableSettings {
  return {
    save(preferences, withPeople) {
      note(`export ${Object.keys(preferences).join(' ')}${withPeople ? ' with people' : ''}`);
      return Promise.resolve('saved');
    },
    read(withPeople) {
      note(`import${withPeople ? ' with people' : ''}`);
      const preferences = { callSounds: false, theme: 'pink' };
      return Promise.resolve({ kind: 'imported', taken: 2, notUnderstood: 0, preferences, needsRestart: true });
    },
    undo() {
      note('undoImport');
      return Promise.resolve(true);
    },
  };
}

/** On a system that does not take what was downloaded. */
function fakeUpdates(initial: AppUpdate, note: (command: string) => void): UpdateSettings {
  const update = createStore<AppUpdate | null>(() => initial);
  return {
    update,
    check: () => note('checkForUpdate'),
    download: () => note('downloadUpdate'),
    install() {
      note('installUpdate');
      update.setState({ ...initial, status: { kind: 'failed', reason: 'not-installed', release: null } }, true);
    },
    setFeed(url) {
      note(`setUpdateFeed ${url}`);
      return Promise.resolve(url === null || url.startsWith('https://') ? 'ok' : 'bad-address');
    },
  };
}
