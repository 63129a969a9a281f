import { withBlockedPerson, type BlockedPerson } from '../../../signaling/protocol/index.ts';
import type { Caller } from '../model.ts';
import type { PeopleStorage } from '../ports.ts';
import { Value } from '../value.ts';

/** Of whom this person wants nothing (SPEC.md [BLOCK-1]). */
export class BlockedPeople {
  readonly value: Value<readonly BlockedPerson[]>;
  readonly #storage: PeopleStorage<BlockedPerson>;

  constructor(storage: PeopleStorage<BlockedPerson>) {
    this.#storage = storage;
    this.value = new Value(storage.kept);
  }

  has(peerId: string): boolean {
    return this.value.get().some((one) => one.peerId === peerId);
  }

  /** @param person with the name to list them by */
  block({ peerId, name }: Caller): void {
    const person = { peerId, name, blockedAt: Date.now() };
    this.#storage.keep(person);
    this.value.update((people) => withBlockedPerson(people, person));
  }

  unblock(peerId: string): void {
    this.#storage.forget(peerId);
    this.value.update((people) => people.filter((one) => one.peerId !== peerId));
  }
}
