import type { HubPlace, LanStatus } from '../../protocol/index.ts';
import type { ProbeResult } from '../probing/probe.ts';
import type { Follower, Followers } from './followers.ts';

const MAX_AT_ONCE = 8;
/** Between two probes of a follower's hub, ms. */
const SEEN_EVERY_MS = 10_000;
/** As above, before the first answer: a firewall's question may still be open on that computer's screen. */
const UNSEEN_EVERY_MS = 30_000;
const MAX_FAILURES = 2;
/**
 * How long an unseen follower's feed lives, ms: the connection of an unplugged computer stays open for many minutes. A
 * follower that is still there opens another feed.
 */
const UNSEEN_FEED_MS = 180_000;

interface FollowerChecksOptions {
  /** Key pin of the own hub. */
  ownKey: string;
  followers: Followers;
  /** Monotonic, ms. */
  now: () => number;
  probe: (place: HubPlace) => Promise<ProbeResult>;
  /** A follower was seen for the first time, or is gone. */
  onChange: () => void;
}

interface Check {
  /** Monotonic, ms; Infinity while a probe runs. */
  dueAt: number;
  /** Failed probes in a row. */
  failures: number;
}

/**
 * Probes the hubs of followers. Only one that answers with its key becomes a standby; one that stops answering is no
 * follower any more. See SPEC.md [LAN-7].
 */
export class FollowerChecks {
  readonly #options: FollowerChecksOptions;
  readonly #checks = new WeakMap<Follower, Check>();
  #running = 0;

  constructor(options: FollowerChecksOptions) {
    this.#options = options;
  }

  /** Starts the probes that are due, the longest due first. To be called when a follower comes, and every second. */
  run(): void {
    const now = this.#options.now();
    for (const follower of this.#options.followers.all)
      if (!follower.isSeen && now - follower.since >= UNSEEN_FEED_MS) this.#end(follower);
    const due = this.#options.followers.all
      .map((follower) => ({ follower, check: this.#checkOf(follower) }))
      .filter(({ check }) => check.dueAt <= now)
      .sort((a, b) => a.check.dueAt - b.check.dueAt);
    for (const { follower, check } of due.slice(0, MAX_AT_ONCE - this.#running)) void this.#probe(follower, check);
  }

  async #probe(follower: Follower, check: Check): Promise<void> {
    if (follower.place === null) return;
    this.#running += 1;
    check.dueAt = Infinity;
    const result = await this.#options.probe(follower.place);
    this.#running -= 1;
    if (this.#options.followers.has(follower)) {
      follower.isThere = result.kind === 'hub' && !this.#hasLeft(follower, result.status);
      this.#judge(follower, check, result.kind === 'hub');
    }
    this.run();
  }

  /** One that comes serves until it has read its feed; later on, it does because it has lost this hub. */
  #hasLeft({ isSeen }: Follower, { state }: LanStatus): boolean {
    if (state.kind === 'serving') return isSeen;
    return state.kind === 'following' && state.hub.keyPin !== this.#options.ownKey;
  }

  #judge(follower: Follower, check: Check, hasAnswered: boolean): void {
    check.failures = hasAnswered ? 0 : check.failures + 1;
    if (follower.isSeen && check.failures >= MAX_FAILURES) return this.#end(follower);
    const isNew = hasAnswered && !follower.isSeen;
    follower.isSeen ||= hasAnswered;
    check.dueAt = this.#options.now() + (follower.isSeen ? SEEN_EVERY_MS : UNSEEN_EVERY_MS);
    if (isNew) this.#options.onChange();
  }

  #end(follower: Follower): void {
    this.#options.followers.delete(follower);
    follower.sink.end();
    this.#options.onChange();
  }

  #checkOf(follower: Follower): Check {
    const check = this.#checks.get(follower) ?? {
      dueAt: follower.place === null ? Infinity : follower.since,
      failures: 0,
    };
    this.#checks.set(follower, check);
    return check;
  }
}
