import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Reaction, RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { ShownReaction } from '../model-gestures.ts';
import { Value } from '../value.ts';

export interface ReactionsOptions {
  topic: Topic<RoomFrame>;
  peerId: string;
}

/** What people in the room react with, each shown for `LIMITS.reactionMs` (SPEC.md, "Hands and reactions"). */
export class Reactions {
  /** The oldest first. */
  readonly value = new Value<readonly ShownReaction[]>([]);
  readonly #options: ReactionsOptions;
  readonly #scope: Scope;
  readonly #shownOf = new TokenBuckets(LIMITS.reactionsBurst, LIMITS.reactionsPerSecond, LIMITS.roomCapacity);
  #lastId = 0;

  constructor(options: ReactionsOptions, scope: Scope) {
    this.#options = options;
    this.#scope = scope;
    scope.add(options.topic.on(({ from, frame }) => frame.kind === 'reaction' && this.#show(from, frame.reaction)));
  }

  /** Shows it here and to the others; not more often than the others would show it. */
  react(reaction: Reaction): void {
    const { topic, peerId } = this.#options;
    if (this.#show(peerId, reaction)) topic.broadcast({ kind: 'reaction', reaction });
  }

  /** This client has left the room. */
  clear(): void {
    if (this.value.get().length > 0) this.value.set([]);
  }

  #show(peerId: string, reaction: Reaction): boolean {
    if (!this.#shownOf.tryTake(peerId, performance.now())) return false;
    const id = (this.#lastId += 1);
    this.value.update((shown) => [...shown, { id, peerId, reaction }].slice(-LIMITS.reactionsShown));
    this.#scope.after(LIMITS.reactionMs, () => this.#forget(id));
    return true;
  }

  #forget(id: number): void {
    const left = this.value.get().filter((one) => one.id !== id);
    if (left.length < this.value.get().length) this.value.set(left);
  }
}
