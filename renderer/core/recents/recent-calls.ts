import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import { missedCount, type RecentCall } from '../../../signaling/protocol/index.ts';
import type { CallEnd } from '../calls/call-state.ts';
import { Machine } from '../machine.ts';
import type { RoomState } from '../model.ts';
import type { CallsStorage } from '../ports.ts';
import { shortId } from '../random-id.ts';
import { Timers } from '../timers.ts';
import { Value } from '../value.ts';
import { reduceRecents, type RecentsEffect, type RecentsEvent, type RecentsModel } from './reduce-recents.ts';

/** How many changes are kept at once, before they wait for each other: a hub may tell of any number of missed calls. */
const KEEP_BURST = 10;
/** How long they wait then, ms. */
const KEEP_GAP_MS = 1_000;

/** The calls that this person had, on this computer. The decisions are in `reduceRecents`. */
export class RecentCalls {
  /** The newest first. */
  readonly value: Value<readonly RecentCall[]>;
  readonly #machine: Machine<RecentsModel, RecentsEvent, RecentsEffect>;
  readonly #storage: CallsStorage;
  readonly #timers: Timers<'keep'>;
  readonly #atOnce = new TokenBucket(KEEP_BURST, 1_000 / KEEP_GAP_MS, performance.now());
  /** By id, what is not written yet. */
  #unkept = new Map<string, RecentCall>();

  constructor(storage: CallsStorage, scope: Scope) {
    this.#storage = storage;
    this.#timers = new Timers(scope);
    scope.add(() => this.#keep());
    this.value = new Value(storage.kept);
    this.#machine = new Machine({
      initial: { calls: storage.kept, running: [] },
      reduce: reduceRecents,
      run: (effect) => this.#run(effect),
    });
    this.#machine.changes.add(({ calls }) => calls !== this.value.get() && this.value.set(calls));
  }

  /** A call was answered, or ended without that. */
  over(end: CallEnd): void {
    this.#machine.dispatch({ kind: 'over', end, id: shortId(), at: Date.now() });
  }

  /** The room as it is now: whoever leaves it ends the call that brought them there. */
  onRoom(room: RoomState): void {
    const others = room.kind === 'joined' ? room.participants.filter(({ self, ringing }) => !self && !ringing) : null;
    const present = others && new Set(others.map(({ peerId }) => peerId));
    this.#machine.dispatch({ kind: 'room', present, at: Date.now() });
  }

  /** Whether one of the two has called the other, which was answered, and neither has left since. */
  isInCallWith(peerId: string): boolean {
    return this.#machine.state.running.some((call) => call.peerId === peerId);
  }

  /** How many calls of this person were missed and not seen yet. */
  missedOf(peerId: string): number {
    return missedCount(this.value.get().filter((call) => call.peerId === peerId));
  }

  /** The person looked at the list. */
  see(): void {
    this.#machine.dispatch({ kind: 'seen', at: Date.now() });
  }

  /** Counts nothing more of what was missed of this person. */
  hush(peerId: string): void {
    this.#machine.dispatch({ kind: 'hushed', peerId, at: Date.now() });
  }

  remove(ids: readonly string[]): void {
    this.#machine.dispatch({ kind: 'removed', ids });
  }

  /** Takes `remove` back. */
  restore(calls: readonly RecentCall[]): void {
    this.#machine.dispatch({ kind: 'restored', calls, at: Date.now() });
  }

  #run(effect: RecentsEffect): void {
    switch (effect.kind) {
      case 'keep':
        for (const call of effect.calls) this.#unkept.set(call.id, call);
        if (this.#atOnce.tryTake(1, performance.now())) return this.#keep();
        return this.#timers.ensure('keep', KEEP_GAP_MS, () => this.#keep());
      case 'forget':
        for (const id of effect.ids) this.#unkept.delete(id);
        return this.#storage.forget(effect.ids);
    }
  }

  #keep(): void {
    if (this.#unkept.size === 0) return;
    const calls = [...this.#unkept.values()];
    this.#unkept = new Map();
    this.#storage.keep(calls);
  }
}
