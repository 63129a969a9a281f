import type { HubPlace } from '../../protocol/index.ts';
import type { ProbeResult } from '../probing/probe.ts';
import type { Follower, Followers } from './followers.ts';

const MAX_AT_ONCE = 8;
/** Between two probes of a follower's hub, ms. */
const SEEN_EVERY_MS = 10_000;
/** The same while it has not answered yet: a firewall's question may still be open on that screen. */
const UNSEEN_EVERY_MS = 30_000;
const MAX_FAILURES = 2;
/**
 * The connection of a computer that was unplugged lives for many minutes. Where no probe can tell, the feed is ended
 * after this, ms: whoever is there opens it anew.
 */
const UNSEEN_FEED_MS = 180_000;

interface FollowerChecksOptions {
  followers: Followers;
  /** Monotonic, ms. */
  now: () => number;
  probe: (place: HubPlace) => Promise<ProbeResult>;
  /** Somebody was seen for the first time, or is gone. */
  onChange: () => void;
}

interface Check {
  /** Infinity while it runs. */
  dueAt: number;
  /** In a row. */
  failures: number;
}

/**
 * Probes the hubs of followers: only one that answers with its key stands in the line of succession, and one that
 * ceases to answer follows no more. See SPEC.md [LAN-7].
 */
export class FollowerChecks {
  readonly #options: FollowerChecksOptions;
  readonly #checks = new WeakMap<Follower, Check>();
  #running = 0;

  constructor(options: FollowerChecksOptions) {
    this.#options = options;
  }

  /** Starts what is due, the longest due first; called when somebody comes, and every second. */
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
    if (this.#options.followers.has(follower)) this.#judge(follower, check, result.kind === 'hub');
    this.run();
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
