import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Caller, NoteOutcome, ReceivedNote } from '../model.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Platform } from '../ports.ts';
import { Value } from '../value.ts';
import type { NoteBox, NoteBoxDeps } from './note-box.ts';

/** A call that is declined with a text rings no longer than this, whatever keeps the text, ms. */
const UNDERWAY_MS = 2_000;

export interface NotesDeps extends Omit<NoteBoxDeps, 'storage' | 'value'> {
  hub: Pick<HubLine, 'on' | 'isOnline' | 'knows' | 'request'>;
  platform: Pick<Platform, 'signer' | 'notes'>;
  preferences: Pick<PreferenceStore, 'value'>;
}

/** What does the work; loaded late. */
interface Loaded {
  box: NoteBox;
  send: (to: string, text: string, onUnderway: () => void) => Promise<NoteOutcome>;
}

/** Short texts between two people outside of calls. All of it is loaded late: the first screen of somebody new has none. */
export class Notes {
  /** What this person got, the newest first. */
  readonly value = new Value<readonly ReceivedNote[]>([]);
  readonly #deps: NotesDeps;
  readonly #scope: Scope;
  #loading: Promise<Loaded> | null = null;

  constructor(deps: NotesDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    scope.add(deps.hub.on('note', (event) => this.#do(({ box }) => void box.take(event))));
    if (deps.preferences.value.get().name !== '') this.#do(() => undefined);
  }

  /**
   * Sends a text to somebody. Never rejects.
   *
   * @param onUnderway called once it has gone to the hub, or it is known that it cannot go, or that took too long; perhaps more than once
   */
  async send({ peerId }: Caller, text: string, onUnderway: () => void = () => undefined): Promise<NoteOutcome> {
    const stopWaiting = this.#scope.after(UNDERWAY_MS, onUnderway);
    try {
      const { box, send } = await this.#load();
      const outcome = await send(peerId, text, onUnderway);
      // Whoever writes back has read what that one wrote.
      if (outcome === 'sent') box.see(peerId);
      return outcome;
    } catch {
      // The process behind the page, which has the key, does not answer; or the hub that has this part is gone.
      return 'failed';
    } finally {
      stopWaiting();
      onUnderway();
    }
  }

  /** The person looked at the list. */
  see(): void {
    this.#do(({ box }) => box.see(null));
  }

  remove(ids: readonly string[]): void {
    this.#do(({ box }) => box.remove(ids));
  }

  /** Takes `remove` back. */
  restore(notes: readonly ReceivedNote[]): void {
    this.#do(({ box }) => box.restore(notes));
  }

  /** In the order of the calls; nothing after the end of the session. */
  #do(what: (loaded: Loaded) => void): void {
    this.#load().then(
      (loaded) => this.#scope.ended || what(loaded),
      () => undefined,
    );
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#open().catch((error: unknown) => {
      // Tried again when it is next needed.
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #open(): Promise<Loaded> {
    const { platform, hub } = this.#deps;
    const [late, storage] = await Promise.all([import('./late.ts'), platform.notes()]);
    const box = new late.NoteBox({ ...this.#deps, storage, value: this.value });
    const { signer } = platform;
    return { box, send: (to, text, onUnderway) => late.sendNote({ hub, signer }, to, text, onUnderway) };
  }
}
