import { groupBy } from '../../basics/group-by.ts';
import { RecentMap } from '../../basics/recent-map.ts';
import { hostIn } from '../../net/address-text.ts';
import type { Clock } from '../../net/clock.ts';
import type { HubPlace } from '../../protocol/index.ts';
import { probeAny } from './probe-any.ts';
import type { ProbeResult } from './probe.ts';

const MAX_WAITING = 64;
/** Waiting hubs named by one network address: whoever invents hubs displaces only hubs of their own invention. */
const MAX_WAITING_AT_HOST = 4;
const MAX_AT_ONCE = 8;
/** Urgent probes at once: many remembered hubs are not on this network, and must not hold up those that are. */
const MAX_URGENT_AT_ONCE = 4;
/** Least time between two probes of one hub for one host (`hostOf`), ms. */
const MIN_GAP_MS = 2_000;
/** Hubs whose last probe is remembered for that. */
const MAX_REMEMBERED = 512;

/** A hub to be probed when its turn comes. */
interface QueuedProbe {
  /** Network address that named the hub; without it, the hub's own counts. */
  from?: string | undefined;
  /** Places of one hub, all with its key; the best first. */
  places: HubPlace[];
  /** Number of referrals that led to this hub. */
  hops: number;
  /**
   * Hubs that contacted this node or were met before come before merely announced ones: adverts cost nothing to make.
   */
  isUrgent: boolean;
}

interface ProbeQueueOptions {
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
  probe: (place: HubPlace) => Promise<ProbeResult>;
  onProbed: (place: HubPlace, hops: number, result: ProbeResult) => void;
}

/**
 * Turns any number of claims about hubs into a bounded number of probes. In a flood every network address has the same
 * chance. See SPEC.md [LAN-6].
 */
export class ProbeQueue {
  readonly #options: ProbeQueueOptions;
  readonly #waiting = new Map<string, QueuedProbe>();
  readonly #running = new Map<string, QueuedProbe>();
  /** By `idOf`, when it was last probed. */
  readonly #probedAt = new RecentMap<string, number>(MAX_REMEMBERED);
  #cancelTimer = (): void => {};

  constructor(options: ProbeQueueOptions) {
    this.#options = options;
  }

  add(queued: QueuedProbe): void {
    if (queued.places.length === 0) return;
    const id = idOf(queued);
    const known = this.#waiting.get(id);
    this.#waiting.set(id, known?.isUrgent === true ? { ...queued, isUrgent: true } : queued);
    this.#makeRoom(hostOf(queued));
    this.#next();
  }

  /** Drops the waiting probes. */
  clear(): void {
    this.#waiting.clear();
    this.#cancelTimer();
  }

  /** Makes room: drops a random probe of this host if it has too many, else one of the host with the most. */
  #makeRoom(host: string): void {
    const hosts = groupBy(this.#waiting, ([, queued]) => hostOf(queued));
    const atHost = hosts.get(host) ?? [];
    if (atHost.length > MAX_WAITING_AT_HOST) return this.#dropOne(atHost);
    if (this.#waiting.size <= MAX_WAITING) return;
    this.#dropOne([...hosts.values()].reduce((most, other) => (other.length > most.length ? other : most)));
  }

  #dropOne(entries: readonly [string, QueuedProbe][]): void {
    const announced = entries.filter(([, { isUrgent }]) => !isUrgent);
    const [id] = this.#anyOf(announced.length > 0 ? announced : entries);
    this.#waiting.delete(id);
  }

  /** Starts as many probes as may run, and sets a timer for those that must wait. */
  #next(): void {
    this.#cancelTimer();
    const now = this.#options.clock.now();
    while (this.#running.size < MAX_AT_ONCE) {
      const ready = [...this.#waiting].filter(([id]) => !this.#running.has(id) && this.#readyAt(id) <= now);
      const urgent = ready.filter(([, { isUrgent }]) => isUrgent);
      const mayBeUrgent = this.#urgentRunning < MAX_URGENT_AT_ONCE;
      const next = urgent.length > 0 && mayBeUrgent ? urgent : ready.filter(([, { isUrgent }]) => !isUrgent);
      if (next.length === 0) break;
      const [id, queued] = this.#anyOf(next);
      this.#waiting.delete(id);
      void this.#probe(id, queued);
    }
    const later = [...this.#waiting.keys()].map((id) => this.#readyAt(id)).filter((at) => at > now);
    if (later.length > 0) this.#cancelTimer = this.#options.clock.after(Math.min(...later) - now, () => this.#next());
  }

  get #urgentRunning(): number {
    return [...this.#running.values()].filter(({ isUrgent }) => isUrgent).length;
  }

  async #probe(id: string, queued: QueuedProbe): Promise<void> {
    const { places, hops } = queued;
    this.#running.set(id, queued);
    this.#probedAt.set(id, this.#options.clock.now());
    const { place, result } = await probeAny(places, this.#options);
    this.#running.delete(id);
    this.#options.onProbed(place, hops, result);
    this.#next();
  }

  #readyAt(id: string): number {
    return (this.#probedAt.get(id) ?? -Infinity) + MIN_GAP_MS;
  }

  #anyOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.#options.random() * list.length)]!;
  }
}

/** The host that limits are counted for. */
function hostOf({ from, places }: QueuedProbe): string {
  return from ?? hostIn(places[0]!.url);
}

/** Host and key: so an advert with another hub's key cannot prevent that hub from being probed. */
function idOf(queued: QueuedProbe): string {
  return `${hostOf(queued)} ${queued.places[0]!.keyPin}`;
}
