import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import {
  LIMITS,
  recognise,
  withKnownPerson,
  type KnownPerson,
  type Recognition,
} from '../../../signaling/protocol/index.ts';
import type { Caller } from '../model.ts';
import type { PeopleStorage } from '../ports.ts';
import { Value } from '../value.ts';
import type { BlockedPeople } from './blocked-people.ts';

/** Whoever is met again after less than this is not kept again, ms. */
const SAME_MEETING_MS = 60 * 60 * 1_000;

/** Whom this person knows: trust on first use (SPEC.md [TRUST-1]). */
export class KnownPeople {
  readonly value: Value<readonly KnownPerson[]>;
  readonly #storage: PeopleStorage<KnownPerson>;
  readonly #blocked: BlockedPeople;
  readonly #renames = new TokenBuckets(LIMITS.renamesPerMinute, LIMITS.renamesPerMinute / 60, LIMITS.roomCapacity);
  /** By peer id, people who were met for the first time in the present room. */
  readonly #firstMet = new Set<string>();

  constructor(storage: PeopleStorage<KnownPerson>, blocked: BlockedPeople) {
    this.#storage = storage;
    this.#blocked = blocked;
    this.value = new Value(storage.kept);
  }

  recognise(person: Caller): Recognition {
    return recognise(person, this.value.get(), this.#blocked.value.get());
  }

  /** False where the person has to be asked first: the name is somebody else's, or they are blocked. */
  readonly mayMeet = (person: Caller): boolean => !['name-taken', 'blocked'].includes(this.recognise(person).kind);

  isBlocked(peerId: string): boolean {
    return this.#blocked.has(peerId);
  }

  /** Whether this person has not been met before the present room. */
  isNew(peerId: string): boolean {
    return this.#firstMet.has(peerId) || this.#find(peerId) === undefined;
  }

  /** A link to somebody in the same room is up. A name that is somebody else's is not taken over. */
  met({ peerId, name }: Caller): void {
    const now = Date.now();
    const before = this.#find(peerId);
    if (before === undefined) {
      // Whoever had to make room in a full list meanwhile is not kept again for each change of a link.
      if (this.#firstMet.has(peerId)) return;
      this.#firstMet.add(peerId);
      return this.#keep({ peerId, names: [name], firstMetAt: now, lastMetAt: now, verifiedAt: null });
    }
    const isRenamed = before.names[0] !== name && this.mayMeet({ peerId, name }) && this.#mayRename(peerId);
    const isMetAgain = now - before.lastMetAt >= SAME_MEETING_MS;
    if (!isRenamed && !isMetAgain) return;
    const names = isRenamed ? [name, ...before.names] : before.names;
    this.#keep({ ...before, names, lastMetAt: isMetAgain ? now : before.lastMetAt, verifiedAt: null });
  }

  /** The present room was left. */
  parted(): void {
    this.#firstMet.clear();
  }

  /** The person says that this is somebody of that name: never asked again. */
  vouchFor({ peerId, name }: Caller): void {
    const now = Date.now();
    const { names = [], firstMetAt = now } = this.#find(peerId) ?? {};
    this.#keep({ peerId, names: [name, ...names], firstMetAt, lastMetAt: now, verifiedAt: null });
  }

  /** Both have compared their codes. Nothing for somebody who was never met. */
  verified(peerId: string): void {
    const before = this.#find(peerId);
    if (before !== undefined) this.#keep({ ...before, verifiedAt: Date.now() });
  }

  /** Their codes differ. */
  mismatched(peerId: string): void {
    const before = this.#find(peerId);
    if (before === undefined) return;
    const person = { ...before, verifiedAt: null };
    // What is kept only grows, but by forgetting. Nobody is to be unknown in between: whoever goes by their name would be let in.
    this.#storage.forget(peerId);
    this.#storage.keep(person);
    this.value.update((people) => people.map((one) => (one.peerId === peerId ? person : one)));
  }

  /** Somebody new from now on. */
  forget(peerId: string): void {
    this.#storage.forget(peerId);
    this.value.update((people) => people.filter((one) => one.peerId !== peerId));
  }

  /** Takes `forget` back. */
  remember(person: KnownPerson): void {
    this.#keep(person);
  }

  #find(peerId: string): KnownPerson | undefined {
    return this.value.get().find((one) => one.peerId === peerId);
  }

  #mayRename(peerId: string): boolean {
    return this.#renames.tryTake(peerId, performance.now());
  }

  /** @param person what is new; another page may know better what was before, so that a `verifiedAt` of null changes none */
  #keep(person: KnownPerson): void {
    const people = withKnownPerson(this.value.get(), person);
    this.value.set(people);
    const kept = people.find(({ peerId }) => peerId === person.peerId);
    if (kept !== undefined) this.#storage.keep({ ...kept, verifiedAt: person.verifiedAt });
  }
}
