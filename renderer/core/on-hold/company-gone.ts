import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { PLACE_KEPT_MS } from '../link/presence.ts';
import type { Caller } from '../model.ts';
import { Timers } from '../timers.ts';

type People = Pick<HubLine, 'people' | 'state'>;

/**
 * For how long the hub has to show somebody as it does now until they are taken to be in no call, ms; null where they
 * may be in one. Whoever it does not show may be lost only, and keeps their place in a room that long ([LINK-11]). Who
 * does not want to be disturbed may be in a call. A hub's word can cost a place and gives none.
 */
export function noCallAfterMs({ people, state }: People, peerId: string): number | null {
  const hub = state.get();
  if (hub.kind !== 'online' || hub.peopleAccess !== 'open') return null;
  const activity = people.get().find((one) => one.peerId === peerId)?.activity;
  switch (activity) {
    case undefined:
      return PLACE_KEPT_MS;
    case 'available':
    case 'away':
      return LIMITS.onHoldIdleMs;
    case 'in-call':
    case 'do-not-disturb':
      return null;
  }
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
    const each = this.#company.map(({ peerId }) => noCallAfterMs(this.#hub, peerId));
    const known = each.filter((ms) => ms !== null);
    if (known.length === each.length && known.length > 0) this.#timers.ensure('gone', Math.max(...known), this.#onGone);
    else this.#timers.stop('gone');
  }
}
