import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Caller } from '../model.ts';
import { Timers } from '../timers.ts';

type People = Pick<HubLine, 'people' | 'state'>;

/**
 * Whether the hub shows somebody in no call, or not at all; false where it shows nobody. Who does not want to be disturbed may be in one. A
 * hub's word for that can cost a place and gives none.
 */
export function isInNoCall({ people, state }: People, peerId: string): boolean {
  const hub = state.get();
  if (hub.kind !== 'online' || hub.peopleAccess !== 'open') return false;
  const activity = people.get().find((one) => one.peerId === peerId)?.activity ?? 'gone';
  return activity !== 'in-call' && activity !== 'do-not-disturb';
}

/** Tells when all who are waited for in a room on hold have been in no call for a while (SPEC.md [HOLD-5]). */
export class CompanyGone {
  readonly #hub: People;
  readonly #onGone: () => void;
  readonly #timers: Timers<'gone'>;
  #company: readonly Caller[] = [];

  constructor(hub: People, onGone: () => void, scope: Scope) {
    this.#hub = hub;
    this.#onGone = onGone;
    this.#timers = new Timers(scope);
    for (const { store } of [hub.people, hub.state]) scope.add(store.subscribe(() => this.#check()));
  }

  /** Of these from now on; of nobody nothing is told, since a room that is empty keeps for whoever comes. */
  follow(company: readonly Caller[]): void {
    this.#timers.stop('gone');
    this.#company = company;
    this.#check();
  }

  #check(): void {
    const areGone = this.#company.length > 0 && this.#company.every(({ peerId }) => isInNoCall(this.#hub, peerId));
    if (areGone) this.#timers.ensure('gone', LIMITS.onHoldIdleMs, this.#onGone);
    else this.#timers.stop('gone');
  }
}
