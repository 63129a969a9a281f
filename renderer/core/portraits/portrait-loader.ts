import { LIMITS, PORTRAIT } from '../../../signaling/protocol/index.ts';
import { isPortrait } from '../../../signaling/protocol/jpeg.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { fromBase64url, toBase64url } from '../identity/base64url.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { Value } from '../value.ts';

/** Requests at once, and then evenly over each minute: fewer than a hub takes, which may count others of this network address too. */
const ASKS_PER_MINUTE = LIMITS.portraitAsks / 2;
/** How long it waits when there were so many, ms. */
const PAUSE_MS = 1_000;

interface PortraitLoaderDeps {
  hub: Pick<HubLine, 'knows' | 'request'>;
  /** Hashes, by peer id. */
  told: ReadableStore<ReadonlyMap<string, string>>;
  /** base64, by hash. */
  loaded: Value<ReadonlyMap<string, string>>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
}

/** Gets the profile pictures that are seen from the hub, a few at a time. See SPEC.md [PORTRAIT-3]. */
export class PortraitLoader {
  readonly #deps: PortraitLoaderDeps;
  readonly #scope: Scope;
  readonly #asks = new TokenBucket(ASKS_PER_MINUTE, ASKS_PER_MINUTE / 60, performance.now());
  /** Peer ids. */
  readonly #wanted = new Set<string>();
  #isAsking = false;

  constructor(deps: PortraitLoaderDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    scope.add(deps.told.subscribe(() => this.#forget()));
  }

  /** Somebody's is to be seen. Nothing happens if it is there, or there is none. */
  want(peerId: string): void {
    this.#wanted.add(peerId);
    if (!this.#isAsking) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    // Those of one list are wanted one after the other, and asked for together.
    await Promise.resolve();
    for (let of = this.#next(); of.length > 0; of = this.#next()) {
      while (!this.#asks.tryTake(1, performance.now())) await this.#pause();
      const answer = await this.#deps.hub.request('portraits-of', { of });
      if (answer.ok) for (const portrait of answer.data.portraits) await this.#take(portrait);
    }
    this.#isAsking = false;
  }

  /** Whom to ask for next, who are wanted no more then: what could not be had is wanted again when it is next to be seen. */
  #next(): string[] {
    const { hub, told, loaded, blockedPeople } = this.#deps;
    const missing = new Map<string, string>();
    for (const peerId of this.#wanted) {
      if (missing.size === LIMITS.portraitsAtOnce) break;
      this.#wanted.delete(peerId);
      const hash = told.getState().get(peerId);
      if (hash !== undefined && !loaded.get().has(hash) && !blockedPeople.has(peerId)) missing.set(hash, peerId);
    }
    return hub.knows(PORTRAIT) && !this.#scope.ended ? [...missing.values()] : [];
  }

  /** Whose it is, and whether anybody's, its hash says. */
  async #take(base64: string): Promise<void> {
    const bytes = fromBase64url(base64);
    if (!isPortrait(bytes)) return;
    const hash = toBase64url(await crypto.subtle.digest('SHA-256', bytes));
    const isTold = [...this.#deps.told.getState().values()].includes(hash);
    if (isTold) this.#deps.loaded.update((loaded) => new Map(loaded).set(hash, base64));
  }

  /** Those that nobody has any more. */
  #forget(): void {
    const { told, loaded } = this.#deps;
    const hashes = new Set(told.getState().values());
    // A hub that tells them anew begins with nobody.
    if (hashes.size === 0) return;
    const kept = [...loaded.get()].filter(([hash]) => hashes.has(hash));
    if (kept.length < loaded.get().size) loaded.set(new Map(kept));
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => this.#scope.after(PAUSE_MS, resolve));
  }
}
