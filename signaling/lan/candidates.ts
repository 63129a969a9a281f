import type { HubPlace } from '../protocol/index.ts';
import type { Clock } from './clock.ts';
import { lookAtAny } from './look-at-any.ts';
import type { LookResult } from './look.ts';

const MAX_WAITING = 64;
const MAX_AT_ONCE = 8;
/** One hub is looked at no more often than this, ms. */
const MIN_GAP_MS = 2_000;

const MAX_REMEMBERED = 512;

/** Hubs that somebody says are there, to be looked at when their turn comes. */
interface Candidate {
  /** Of one key; the best first. */
  places: HubPlace[];
  /** Referrals that led there. */
  hops: number;
  /** Those that showed themselves, or were met before, come before those that were merely announced: adverts are free. */
  isUrgent: boolean;
}

interface CandidatesOptions {
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
  look: (place: HubPlace) => Promise<LookResult>;
  onLooked: (place: HubPlace, hops: number, result: LookResult) => void;
}

/**
 * Takes in any number of claims about hubs and turns them into a bounded number of looks. In a flood each claim has the
 * same chance. See SPEC.md [LAN-6].
 */
export class Candidates {
  readonly #options: CandidatesOptions;
  readonly #waiting = new Map<string, Candidate>();
  readonly #running = new Set<string>();
  /** When each hub was looked at last, the oldest first. */
  readonly #lookedAt = new Map<string, number>();
  #cancelTimer = (): void => {};

  constructor(options: CandidatesOptions) {
    this.#options = options;
  }

  add(candidate: Candidate): void {
    const keyPin = candidate.places[0]?.keyPin;
    if (keyPin === undefined) return;
    if (!this.#waiting.has(keyPin) && this.#waiting.size >= MAX_WAITING)
      this.#waiting.delete(this.#any([...this.#waiting.keys()]));
    const known = this.#waiting.get(keyPin);
    this.#waiting.set(keyPin, known?.isUrgent === true ? { ...candidate, isUrgent: true } : candidate);
    this.#next();
  }

  /** Forgets those that wait. */
  clear(): void {
    this.#waiting.clear();
    this.#cancelTimer();
  }

  /** Starts as many looks as may run, and comes back for those that must wait. */
  #next(): void {
    this.#cancelTimer();
    const now = this.#options.clock.now();
    while (this.#running.size < MAX_AT_ONCE) {
      const ready = [...this.#waiting].filter(([keyPin]) => !this.#running.has(keyPin) && this.#readyAt(keyPin) <= now);
      const urgent = ready.filter(([, { isUrgent }]) => isUrgent);
      if (ready.length === 0) break;
      const [keyPin, candidate] = this.#any(urgent.length > 0 ? urgent : ready);
      this.#waiting.delete(keyPin);
      void this.#look(keyPin, candidate);
    }
    const later = [...this.#waiting.keys()].map((keyPin) => this.#readyAt(keyPin)).filter((at) => at > now);
    if (later.length > 0) this.#cancelTimer = this.#options.clock.after(Math.min(...later) - now, () => this.#next());
  }

  async #look(keyPin: string, { places, hops }: Candidate): Promise<void> {
    this.#running.add(keyPin);
    this.#remember(keyPin);
    const { place, result } = await lookAtAny(places, this.#options);
    this.#running.delete(keyPin);
    this.#options.onLooked(place, hops, result);
    this.#next();
  }

  #readyAt(keyPin: string): number {
    return (this.#lookedAt.get(keyPin) ?? -Infinity) + MIN_GAP_MS;
  }

  #remember(keyPin: string): void {
    this.#lookedAt.delete(keyPin);
    this.#lookedAt.set(keyPin, this.#options.clock.now());
    const [oldest] = this.#lookedAt.keys();
    if (this.#lookedAt.size > MAX_REMEMBERED && oldest !== undefined) this.#lookedAt.delete(oldest);
  }

  #any<T>(list: readonly T[]): T {
    return list[Math.floor(this.#options.random() * list.length)]!;
  }
}
