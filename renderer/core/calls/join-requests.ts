import { LIMITS, listingOf } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Knocker } from '../model.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import { Value } from '../value.ts';
import type { GroupRing, RungBy } from './group-ring.ts';
import type { MutedCallers } from './muted-callers.ts';
import { RingLimit } from './ring-limit.ts';

export interface JoinRequestsDeps {
  hub: Pick<HubLine, 'on' | 'request' | 'changes'>;
  room: Pick<Room, 'isInside' | 'settings' | 'changes'>;
  groupRing: Pick<GroupRing, 'ring'>;
  preferences: Pick<PreferenceStore, 'value'>;
  knownPeople: Pick<KnownPeople, 'mayMeet'>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  mutedCallers: Pick<MutedCallers, 'has'>;
}

/**
 * Who asks this person, who is in a room, to let them come there. Whoever is not to be heard gets no answer, as from somebody
 * who does not look (SPEC.md [ASK-4]).
 */
export class JoinRequests {
  /** Who waits for an answer, the first first. */
  readonly value = new Value<readonly Knocker[]>([]);
  readonly #deps: JoinRequestsDeps;
  readonly #timers: Timers<string>;
  readonly #limit = new RingLimit(performance.now());
  /** Who was asked about when the hub was lost. Told again by it they are not counted again. */
  readonly #counted = new Set<string>();

  constructor(deps: JoinRequestsDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { hub, room } = deps;
    scope.add(hub.on('join-request', ({ from, guest }) => this.#onAsked({ ...from, guest })));
    scope.add(hub.on('join-request-ended', ({ peerId }) => this.forget(peerId)));
    // Another hub, or the same one anew, tells it again if they still ask.
    scope.add(hub.changes.add(({ kind }) => kind !== 'online' && this.#onHubLost()));
    scope.add(room.changes.add(() => room.isInside || this.#onOutside()));
  }

  /**
   * The person says yes, or has beforehand: rings who asked into the room. Nothing for somebody who does not ask any more, or whose name is somebody
   * else's until the person has said who that is.
   */
  letIn(peerId: string, by: RungBy = 'person'): void {
    const asker = this.value.get().find((one) => one.peerId === peerId);
    if (asker === undefined || !this.#deps.knownPeople.mayMeet(asker)) return;
    this.forget(peerId);
    this.#deps.groupRing.ring([{ peerId, name: asker.name }], by);
  }

  /** The person says no. */
  refuse(peerId: string): void {
    this.forget(peerId);
    void this.#deps.hub.request('refuse-to-join', { to: peerId });
  }

  /** Does not ask about this person any more. */
  forget(peerId: string): void {
    this.#timers.stop(peerId);
    if (this.value.get().some((one) => one.peerId === peerId))
      this.value.update((askers) => askers.filter((one) => one.peerId !== peerId));
  }

  #onAsked(from: Knocker): void {
    const { peerId } = from;
    const others = this.value.get().filter((one) => one.peerId !== peerId);
    const isKnown = others.length < this.value.get().length;
    if (!this.#mayAsk(peerId) || (!isKnown && !this.#mayShow(peerId))) return;
    if (others.length >= LIMITS.knockers) return;
    if (!isKnown) this.value.set([...others, from]);
    this.#timers.start(peerId, LIMITS.joinRequestMs + LIMITS.ringGraceMs, () => this.forget(peerId));
    // Somebody of the room has said yes beforehand (SPEC.md [ROOMS-5]).
    if (listingOf(this.#deps.room.settings) === 'open') this.letIn(peerId, 'app');
  }

  #mayAsk(peerId: string): boolean {
    const { room, preferences, blockedPeople, mutedCallers } = this.#deps;
    const isReachable = room.isInside && preferences.value.get().availability === 'available';
    return isReachable && !blockedPeople.has(peerId) && !mutedCallers.has(peerId);
  }

  #mayShow(peerId: string): boolean {
    return this.#counted.delete(peerId) || this.#limit.tryTake(peerId, performance.now());
  }

  #onHubLost(): void {
    for (const { peerId } of this.value.get()) this.#counted.add(peerId);
    this.#clear();
  }

  #onOutside(): void {
    this.#counted.clear();
    this.#clear();
  }

  #clear(): void {
    for (const { peerId } of this.value.get()) this.forget(peerId);
  }
}
