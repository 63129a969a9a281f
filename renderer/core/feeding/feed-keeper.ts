import type { Scope } from '../../../signaling/basics/scope.ts';
import { Timers } from '../timers.ts';

/** How long it rests after each failure in a row before it tries again, ms; after one more it gives up. */
const RESTS_MS = [0, 30_000, 120_000];
/** What has worked for so long had nothing to do with failures before, ms. */
const WORKED_MS = 600_000;
/** Links whose pictures have stopped wait no longer for another feed, ms: the new connection that each of them needs takes as long again, and longer. */
const HAND_OVER_MS = 300;

/** A feed as its keeper needs it. */
export interface KeptFeed {
  /** Resolves when no frames flow any more. */
  readonly ended: Promise<void>;
  /** Lets every link that sends through it begin anew. */
  abandon(): void;
}

export interface FeedKeeperOptions<Feed extends KeptFeed> {
  /** Whether the person wants one. */
  isWanted: () => boolean;
  /** Resolves once frames can flow; what it makes ends with the scope. */
  start: (scope: Scope) => Promise<Feed>;
}

type State<Feed> = { kind: 'idle' | 'starting' | 'resting' | 'given-up' } | { kind: 'feeding'; feed: Feed };

/** Keeps a feed going while the person wants one: starts it, and starts another, a few times, when it could not be started or has ended. */
export class FeedKeeper<Feed extends KeptFeed> {
  readonly #options: FeedKeeperOptions<Feed>;
  readonly #scope: Scope;
  readonly #timers: Timers<'rest' | 'hand-over'>;
  #state: State<Feed> = { kind: 'idle' };
  /** Since the person wanted one, or one has worked for long. */
  #failures = 0;
  /** One that has ended, while its links wait for the next. */
  #ended: Feed | null = null;

  constructor(options: FeedKeeperOptions<Feed>, scope: Scope) {
    this.#options = options;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    this.follow();
  }

  /** What can be sent through now; null: each link sends by itself. */
  get feed(): Feed | null {
    return this.#state.kind === 'feeding' && this.#options.isWanted() ? this.#state.feed : null;
  }

  /** To be called when the person may have changed their mind. One that feeds goes on: links depend on it. */
  follow(): void {
    const { kind } = this.#state;
    if (this.#options.isWanted()) {
      if (kind === 'idle') void this.#start();
      return;
    }
    this.#failures = 0;
    if (kind === 'resting' || kind === 'given-up') {
      this.#timers.stop('rest');
      this.#state = { kind: 'idle' };
    }
  }

  async #start(): Promise<void> {
    this.#state = { kind: 'starting' };
    const feeding = this.#scope.child();
    const feed = await this.#options.start(feeding).catch(() => null);
    // What came of it has ended too, and nobody wants another.
    if (feeding.ended) return;
    if (feed === null) {
      feeding.end();
      this.#failed();
    } else {
      const since = performance.now();
      this.#state = { kind: 'feeding', feed };
      void feed.ended.then(() => {
        feeding.end();
        this.#onEnd(feed, since);
      });
    }
    this.#handOver();
  }

  #onEnd(feed: Feed, since: number): void {
    this.#ended = feed;
    if (performance.now() - since >= WORKED_MS) this.#failures = 0;
    this.#failed();
    if (this.#state.kind === 'starting') this.#timers.start('hand-over', HAND_OVER_MS, () => this.#handOver());
    else this.#handOver();
  }

  #failed(): void {
    if (!this.#options.isWanted()) {
      this.#state = { kind: 'idle' };
      return;
    }
    const rest = RESTS_MS[this.#failures];
    this.#failures += 1;
    if (rest === undefined) this.#state = { kind: 'given-up' };
    else if (rest === 0) void this.#start();
    else {
      this.#state = { kind: 'resting' };
      this.#timers.start('rest', rest, () => void this.#start());
    }
  }

  /** The links begin anew: fed, where there is another feed by now. */
  #handOver(): void {
    this.#timers.stop('hand-over');
    const ended = this.#ended;
    this.#ended = null;
    ended?.abandon();
  }
}
