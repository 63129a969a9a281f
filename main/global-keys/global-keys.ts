import type { GlobalShortcut } from 'electron';
import { GLOBAL_COMMANDS, ok, type GlobalCommand, type KeyCombo, type KeysOf } from '../../signaling/protocol/index.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { GlobalKeysChange, GlobalKeysState } from '../bridge/global-keys.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { SettingsStore } from '../settings.ts';
import { activeKeys } from './active-keys.ts';

/** A key that was on its way to something else has arrived by then, ms (SPEC.md [CONSENT-4]). */
const ANSWERABLE_AFTER_MS = 600;

/** Some systems press a key again and again while it is held, the first time mostly after 0.5 s; a second press that comes sooner than this is taken for that, ms. */
const REPEAT_MS = 700;

interface GlobalKeysDeps {
  /** Electron's. */
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  settings: Pick<SettingsStore, 'get' | 'update'>;
  /** False where the system has none (`hasGlobalKeys`). */
  available: boolean;
  /** @param callId of the call that rings */
  onAnswer: (callId: string) => void;
  onPressed: (command: Exclude<GlobalCommand, 'answer'>) => void;
}

/** The keys that work whatever has the focus, registered with the system while they make sense. */
export class GlobalKeys {
  readonly #deps: GlobalKeysDeps;
  readonly #registered = new Map<GlobalCommand, KeyCombo>();
  readonly #refused = new Set<GlobalCommand>();
  #inRoom = false;
  #callId: string | null = null;
  #answerable: NodeJS.Timeout | null = null;
  #canAnswer = false;
  #recording = false;
  readonly #pressedAt = new Map<GlobalCommand, number>();

  constructor(deps: GlobalKeysDeps) {
    this.#deps = deps;
  }

  readonly handlers: Pick<BridgeHandlers, 'globalKeys' | 'setGlobalKeys' | 'recordGlobalKeys'> = {
    globalKeys: () => ok(this.#told()),
    setGlobalKeys: async (change) => {
      const { settings } = this.#deps;
      const kept = settings.update({ globalKeys: { ...settings.get().globalKeys, ...change } });
      this.#follow();
      this.#tryOut(change);
      await kept;
      return ok(this.#told());
    },
    recordGlobalKeys: ({ recording }) => {
      this.#recording = recording;
      this.#follow();
      return ok(null);
    },
  };

  /** @param state what the page has told; null when it is gone, until the next one tells its own */
  show(state: PageState | null): void {
    // A page that is gone records nothing any more.
    if (state === null) this.#recording = false;
    this.#inRoom = state?.inRoom === true;
    const callId = state?.ring?.callId ?? null;
    if (callId !== this.#callId) this.#ring(callId);
    this.#follow();
  }

  /** Gives all keys back to the system. */
  close(): void {
    this.show(null);
  }

  #ring(callId: string | null): void {
    this.#callId = callId;
    this.#canAnswer = false;
    if (this.#answerable !== null) clearTimeout(this.#answerable);
    this.#answerable = null;
    if (callId === null) return;
    this.#answerable = setTimeout(() => {
      this.#canAnswer = true;
      this.#follow();
    }, ANSWERABLE_AFTER_MS);
  }

  get #keys(): KeysOf<GlobalCommand> {
    return this.#deps.settings.get().globalKeys;
  }

  #follow(): void {
    if (!this.#deps.available) return;
    const { shortcuts } = this.#deps;
    const wanted = activeKeys(this.#keys, {
      inRoom: this.#inRoom,
      canAnswer: this.#canAnswer,
      recording: this.#recording,
    });
    // First what goes, so that two commands can swap their keys.
    for (const [command, keys] of this.#registered) {
      if (wanted.get(command) === keys) continue;
      shortcuts.unregister(keys);
      this.#registered.delete(command);
    }
    for (const [command, keys] of wanted) {
      if (this.#registered.has(command)) continue;
      if (shortcuts.register(keys, () => this.#press(command))) {
        this.#registered.set(command, keys);
        this.#refused.delete(command);
      } else this.#refused.add(command);
    }
  }

  /** Asks the system at once for keys that are not wanted yet, so that the person hears of a refusal while choosing. */
  #tryOut(change: GlobalKeysChange): void {
    if (!this.#deps.available) return;
    for (const command of GLOBAL_COMMANDS) {
      const keys = change[command];
      if (keys === undefined || this.#registered.has(command)) continue;
      this.#refused.delete(command);
      if (keys === null) continue;
      if (this.#deps.shortcuts.register(keys, () => {})) this.#deps.shortcuts.unregister(keys);
      else this.#refused.add(command);
    }
  }

  #press(command: GlobalCommand): void {
    const now = performance.now();
    const isRepeat = now - (this.#pressedAt.get(command) ?? -Infinity) < REPEAT_MS;
    this.#pressedAt.set(command, now);
    if (isRepeat) return;
    if (command !== 'answer') return this.#deps.onPressed(command);
    if (this.#callId !== null) this.#deps.onAnswer(this.#callId);
  }

  #told(): GlobalKeysState {
    const { mute = null, talk = null, camera = null, share = null, leave = null, answer = null } = this.#keys;
    return {
      available: this.#deps.available,
      keys: { mute, talk, camera, share, leave, answer },
      refused: [...this.#refused],
    };
  }
}
