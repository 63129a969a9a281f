import { missedCount, type RecentCall } from '../../../signaling/protocol/index.ts';
import type { CallEnd } from '../calls/call-state.ts';
import { Machine } from '../machine.ts';
import type { RoomState } from '../model.ts';
import type { CallsStorage } from '../ports.ts';
import { shortId } from '../random-id.ts';
import { Value } from '../value.ts';
import { reduceRecents, type RecentsEffect, type RecentsEvent, type RecentsModel } from './reduce-recents.ts';

/** The calls that this person had, on this computer. The decisions are in `reduceRecents`. */
export class RecentCalls {
  /** The newest first. */
  readonly value: Value<readonly RecentCall[]>;
  readonly #machine: Machine<RecentsModel, RecentsEvent, RecentsEffect>;

  constructor(storage: CallsStorage) {
    this.value = new Value(storage.kept);
    this.#machine = new Machine({
      initial: { calls: storage.kept, running: [] },
      reduce: reduceRecents,
      run: (effect) => (effect.kind === 'keep' ? storage.keep(effect.calls) : storage.forget(effect.ids)),
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
}
