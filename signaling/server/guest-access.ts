import { Listeners } from '../basics/listeners.ts';
import { RecentSet } from '../basics/recent-set.ts';
import type { PeopleAccess, Result } from '../protocol/index.ts';
import { fail, LIMITS, ok } from '../protocol/index.ts';
import type { AskingGuest, GuestPolicy } from './config.ts';
import { isGuest, type Peers } from './peers.ts';

/** Who gets the list of people: every app, and guests as the policy and the hub's owner say. See SPEC.md [GUEST-5] and [GUEST-6]. */
export class GuestAccess {
  /** A guest asks, has got an answer, is gone, or has another name. */
  readonly onAsking = new Listeners<readonly AskingGuest[]>();
  readonly #peers: Peers;
  readonly #policy: GuestPolicy;
  readonly #onOpened: (peerId: string) => void;
  /** By key, so that a guest who comes back is not asked about again. */
  readonly #allowed = new RecentSet<string>(LIMITS.allowedGuests);
  /** Of guests who are here, in the order of asking. */
  readonly #asks = new Map<string, 'asked' | 'refused'>();

  /** @param onOpened called when a guest gets the list from now on */
  constructor(peers: Peers, policy: GuestPolicy, onOpened: (peerId: string) => void) {
    this.#peers = peers;
    this.#policy = policy;
    this.#onOpened = onOpened;
  }

  of(peerId: string): PeopleAccess {
    const peer = this.#peers.get(peerId);
    const isApp = peer !== undefined && !isGuest(peer);
    if (isApp || this.#policy === 'open' || this.#allowed.has(peerId)) return 'open';
    return this.#asks.get(peerId) ?? this.#policy;
  }

  /** Asks the hub's owner. Asking again while that goes on changes nothing. */
  ask(peerId: string): Result<Record<never, never>, 'nobody-to-ask' | 'rate-limited'> {
    switch (this.of(peerId)) {
      case 'open':
      case 'asked':
        return ok({});
      case 'closed':
        return fail('nobody-to-ask', 'Guests see their room only at this hub.');
      case 'on-request':
      case 'refused':
        if (this.asking.length >= LIMITS.guestsAsking) return fail('rate-limited', 'Others ask already; try later.');
        this.#asks.delete(peerId);
        this.#asks.set(peerId, 'asked');
        this.#changed(peerId);
        return ok({});
    }
  }

  /** The owner's answer. Nothing for somebody who does not ask. */
  answer(peerId: string, allowed: boolean): void {
    if (this.#asks.get(peerId) !== 'asked') return;
    if (allowed) {
      this.#asks.delete(peerId);
      this.#allowed.add(peerId);
    } else this.#asks.set(peerId, 'refused');
    this.#changed(peerId);
    if (allowed) this.#onOpened(peerId);
  }

  get asking(): AskingGuest[] {
    return [...this.#asks].flatMap(([peerId, state]) => {
      const name = this.#peers.get(peerId)?.name;
      return state === 'asked' && name !== undefined ? [{ peerId, name }] : [];
    });
  }

  renamed(peerId: string): void {
    if (this.#asks.get(peerId) === 'asked') this.onAsking.emit(this.asking);
  }

  departed(peerId: string): void {
    if (this.#asks.delete(peerId)) this.onAsking.emit(this.asking);
  }

  /** Everybody has left; whoever was allowed the list gets it again when they are back. */
  clear(): void {
    this.#asks.clear();
    this.onAsking.emit([]);
  }

  #changed(peerId: string): void {
    this.#peers.emit(peerId, 'people-access', { access: this.of(peerId) });
    this.onAsking.emit(this.asking);
  }
}
