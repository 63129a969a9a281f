import { hostIn } from '../../net/address-text.ts';
import type { Clock } from '../../net/clock.ts';
import type { HubPlace } from '../../protocol/index.ts';
import { probeAny } from './probe-any.ts';
import type { ProbeResult } from './probe.ts';

const MAX_WAITING = 64;
/** Of these named by one network address: whoever makes up hubs pushes out only what he made up himself. */
const MAX_WAITING_AT_HOST = 4;
const MAX_AT_ONCE = 8;
/** Of these urgent: many that were met before are not on this network, and would hold up those that are. */
const MAX_URGENT_AT_ONCE = 4;
/** One hub is probed in one place no more often than this, ms. */
const MIN_GAP_MS = 2_000;

const MAX_REMEMBERED = 512;

/** A hub that somebody says is there, to be probed when its turn comes. */
interface QueuedProbe {
  /** The network address that named it; without it, where it is. */
  from?: string | undefined;
  /** Of one key; the best first. */
  places: HubPlace[];
  /** Referrals that led there. */
  hops: number;
  /** Those that showed themselves, or were met before, come before those that were merely announced: adverts are free. */
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
 * Takes in any number of claims about hubs and turns them into a bounded number of probes. In a flood each network address
 * has the same chance. See SPEC.md [LAN-6].
 */
export class ProbeQueue {
  readonly #options: ProbeQueueOptions;
  readonly #waiting = new Map<string, QueuedProbe>();
  readonly #running = new Map<string, QueuedProbe>();
  /** When each hub was probed last, the oldest first. */
  readonly #probedAt = new Map<string, number>();
  #cancelTimer = (): void => {};

  constructor(options: ProbeQueueOptions) {
    this.#options = options;
  }

  add(candidate: QueuedProbe): void {
    if (candidate.places.length === 0) return;
    const id = idOf(candidate);
    const known = this.#waiting.get(id);
    this.#waiting.set(id, known?.isUrgent === true ? { ...candidate, isUrgent: true } : candidate);
    this.#makeRoom(hostOf(candidate));
    this.#next();
  }

  /** Forgets those that wait. */
  clear(): void {
    this.#waiting.clear();
    this.#cancelTimer();
  }

  /** Drops one of too many of this host, or in all; then one of the host that has the most. */
  #makeRoom(host: string): void {
    const hosts = new Map<string, [string, QueuedProbe][]>();
    for (const entry of this.#waiting) hosts.set(hostOf(entry[1]), [...(hosts.get(hostOf(entry[1])) ?? []), entry]);
    const atHost = hosts.get(host) ?? [];
    if (atHost.length > MAX_WAITING_AT_HOST) return this.#dropOne(atHost);
    if (this.#waiting.size <= MAX_WAITING) return;
    this.#dropOne([...hosts.values()].reduce((most, other) => (other.length > most.length ? other : most)));
  }

  #dropOne(entries: readonly [string, QueuedProbe][]): void {
    const announced = entries.filter(([, { isUrgent }]) => !isUrgent);
    const [id] = this.#any(announced.length > 0 ? announced : entries);
    this.#waiting.delete(id);
  }

  /** Starts as many probes as may run, and comes back for those that must wait. */
  #next(): void {
    this.#cancelTimer();
    const now = this.#options.clock.now();
    while (this.#running.size < MAX_AT_ONCE) {
      const ready = [...this.#waiting].filter(([id]) => !this.#running.has(id) && this.#readyAt(id) <= now);
      const urgent = ready.filter(([, { isUrgent }]) => isUrgent);
      const mayBeUrgent = this.#urgentRunning < MAX_URGENT_AT_ONCE;
      const next = urgent.length > 0 && mayBeUrgent ? urgent : ready.filter(([, { isUrgent }]) => !isUrgent);
      if (next.length === 0) break;
      const [id, candidate] = this.#any(next);
      this.#waiting.delete(id);
      void this.#probe(id, candidate);
    }
    const later = [...this.#waiting.keys()].map((id) => this.#readyAt(id)).filter((at) => at > now);
    if (later.length > 0) this.#cancelTimer = this.#options.clock.after(Math.min(...later) - now, () => this.#next());
  }

  get #urgentRunning(): number {
    return [...this.#running.values()].filter(({ isUrgent }) => isUrgent).length;
  }

  async #probe(id: string, candidate: QueuedProbe): Promise<void> {
    const { places, hops } = candidate;
    this.#running.set(id, candidate);
    this.#remember(id);
    const { place, result } = await probeAny(places, this.#options);
    this.#running.delete(id);
    this.#options.onProbed(place, hops, result);
    this.#next();
  }

  #readyAt(id: string): number {
    return (this.#probedAt.get(id) ?? -Infinity) + MIN_GAP_MS;
  }

  #remember(id: string): void {
    this.#probedAt.delete(id);
    this.#probedAt.set(id, this.#options.clock.now());
    const [oldest] = this.#probedAt.keys();
    if (this.#probedAt.size > MAX_REMEMBERED && oldest !== undefined) this.#probedAt.delete(oldest);
  }

  #any<T>(list: readonly T[]): T {
    return list[Math.floor(this.#options.random() * list.length)]!;
  }
}

/** What limits go by. */
function hostOf({ from, places }: QueuedProbe): string {
  return from ?? hostIn(places[0]!.url);
}

/** Who announces the key of another hub is not probed in its stead. */
function idOf(candidate: QueuedProbe): string {
  return `${hostOf(candidate)} ${candidate.places[0]!.keyPin}`;
}
