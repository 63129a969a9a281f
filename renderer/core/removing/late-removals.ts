import type { Scope } from '../../../signaling/basics/scope.ts';
import type { RemovalApi } from '../removal-api.ts';
import { Value } from '../value.ts';
import type { Removals, RemovalsDeps } from './removals.ts';

interface LateRemovalsDeps extends Omit<RemovalsDeps, 'removable'> {
  knocks: { isKnocking(peerId: string): boolean; admit(peerId: string): void };
}

/** What is heard before it can be looked at; more is dropped. */
const MAX_EARLY = 64;

/** Removing people from rooms. What does the work is loaded with the first room: nobody is removed before. */
export class LateRemovals {
  /** Whom this person may remove: peer ids. */
  readonly removable = new Value<readonly string[]>([]);
  #removals: Removals | null = null;
  #loading: Promise<void> | null = null;
  #early: readonly ((removals: Removals) => void)[] = [];

  /** @returns what the UI sees of it */
  start(deps: LateRemovalsDeps, scope: Scope): RemovalApi {
    const { room, mesh, knocks } = deps;
    scope.add(
      mesh.topic('control').on(({ from, frame }) => {
        if (frame.kind === 'removal') this.#do((removals) => void removals.hear(from, frame.removal));
      }),
    );
    scope.add(
      room.changes.add(() => {
        if (room.membership.kind === 'stay') this.#loading = this.#load(deps, scope);
      }),
    );
    return {
      removable: this.removable.store,
      removeFromRoom: (peerId) => void this.#removals?.remove(peerId),
      letInAgain: (peerId) => void (knocks.isKnocking(peerId) ? knocks.admit(peerId) : this.letInAgain(peerId)),
    };
  }

  /** Whether this person made the room that they are in. */
  get isMaker(): boolean {
    return this.#removals?.isMaker ?? false;
  }

  /** Whether somebody was removed from the room that this person is in: nobody, while what knows of it is not loaded. */
  keepsOut(peerId: string): boolean {
    return this.#removals?.keepsOut(peerId) ?? false;
  }

  /** Somebody whom this person removed may come in again; nothing for all others. @returns whether they may come in now */
  async letInAgain(peerId: string): Promise<boolean> {
    // It may know of somebody from before the page was loaded again.
    await this.#loading;
    await this.#removals?.letInAgain(peerId);
    return !this.keepsOut(peerId);
  }

  #do(act: (removals: Removals) => void): void {
    if (this.#removals !== null) act(this.#removals);
    else this.#early = [...this.#early, act].slice(0, MAX_EARLY);
  }

  /** Where it cannot be loaded calls go on, and it is tried again at the next change. */
  async #load(deps: LateRemovalsDeps, scope: Scope): Promise<void> {
    if (this.#removals !== null) return;
    const loaded = await import('./removals.ts').catch(() => null);
    if (loaded === null || scope.ended || this.#removals !== null) return;
    this.#removals = new loaded.Removals({ ...deps, removable: this.removable }, scope);
    for (const act of this.#early) act(this.#removals);
    this.#early = [];
  }
}
