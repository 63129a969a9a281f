import type { Advert } from '../discovery.ts';
import { type Clock, systemClock } from '../../net/clock.ts';
import { advertRecords, goodbyeRecords } from './advert.ts';
import type { DnsMessage, DnsRecord } from './message.ts';

/** RFC 6762, section 6: answers are delayed at random, so that not all come at once, ms. */
const MIN_DELAY_MS = 20;
const MAX_DELAY_MS = 120;
/** RFC 6762, sections 6 and 8.3: least time between announcements, ms. */
const INTERVAL_MS = 1_000;

/** Decides when the own hub is announced. See SPEC.md [MDNS-3]. */
export class Announcer {
  /** Sends records on every card, made for the card's addresses. */
  readonly #send: (recordsFor: (addresses: readonly string[]) => DnsRecord[]) => void;
  #advert: Advert | null = null;
  readonly #clock: Clock;
  #lastSent = -Infinity;
  /** Prevents the next announcement; null when none is due. */
  #cancelNext: (() => void) | null = null;

  constructor(send: (recordsFor: (addresses: readonly string[]) => DnsRecord[]) => void, clock: Clock = systemClock) {
    this.#send = send;
    this.#clock = clock;
  }

  get advert(): Advert | null {
    return this.#advert;
  }

  /** Announces this hub from now on. Withdraws the one before if its key differs; null only withdraws. */
  set(advert: Advert | null): void {
    const old = this.#advert;
    if (old !== null && old.keyPin !== advert?.keyPin) this.#send((addresses) => goodbyeRecords(old, addresses));
    this.#advert = advert;
    this.#cancel();
    if (advert === null) return;
    this.#announce(advert);
    // Twice, since the first may be lost.
    this.#announceIn(INTERVAL_MS);
  }

  /** Answers a query for our service, at most once a second, however many ask. */
  answer({ questions }: DnsMessage): void {
    if (this.#advert === null || this.#cancelNext !== null) return;
    const names = new Set(advertRecords(this.#advert, []).map(({ name }) => name));
    if (!questions.some((question) => names.has(question))) return;
    const random = MIN_DELAY_MS + Math.random() * (MAX_DELAY_MS - MIN_DELAY_MS);
    this.#announceIn(Math.max(random, this.#lastSent + INTERVAL_MS - this.#clock.now()));
  }

  #announceIn(delayMs: number): void {
    this.#cancelNext = this.#clock.after(delayMs, () => {
      this.#cancelNext = null;
      if (this.#advert !== null) this.#announce(this.#advert);
    });
  }

  #announce(advert: Advert): void {
    this.#lastSent = this.#clock.now();
    this.#send((addresses) => advertRecords(advert, addresses));
  }

  #cancel(): void {
    this.#cancelNext?.();
    this.#cancelNext = null;
  }
}
