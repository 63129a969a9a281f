import { isHere } from './is-here.ts';
import type { Caller, Participant } from './model.ts';

/** Whom a person is in a room with; and when the others have left, whom they were in it with last. */
export class Company {
  #visit = '';
  #last: readonly Caller[] = [];

  /** Of the newest stay, also when it is over. */
  get last(): readonly Caller[] {
    return this.#last;
  }

  /** @param others those of this stay, whatever their state */
  among(visit: string, others: readonly Participant[]): readonly Caller[] {
    const here = others.filter(isHere);
    if (here.length > 0 || visit !== this.#visit) this.#last = here.map(({ peerId, name }) => ({ peerId, name }));
    this.#visit = visit;
    return this.#last;
  }
}
