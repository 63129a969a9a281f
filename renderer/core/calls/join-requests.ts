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
import { JoinProofs } from './join-proofs.ts';
import type { MutedCallers } from './muted-callers.ts';
import { RingLimit } from './ring-limit.ts';

export interface JoinRequestsDeps {
  /** The own one. */
  peerId: string;
  hub: Pick<HubLine, 'on' | 'request' | 'changes' | 'knows'>;
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
  readonly #proofs: JoinProofs;
  /** Who asks and is not shown yet: the app lets them in by itself once they have proved that it is they. */
  readonly #unproved = new Map<string, Knocker>();
  /** By peer id: what ends what they ask, and what shows them without a proof. */
  readonly #timers: Timers<string>;
  readonly #proofTimers: Timers<string>;
  readonly #limit = new RingLimit(performance.now());
  /** Who was asked about when the hub was lost. Told again by it they are not counted again. */
  readonly #counted = new Set<string>();

  constructor(deps: JoinRequestsDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    this.#proofTimers = new Timers(scope);
    const { hub, room, peerId: ownId } = deps;
    this.#proofs = new JoinProofs(hub, ownId, scope);
    scope.add(this.#proofs.verdicts.add(({ peerId, proved }) => this.#decide(peerId, proved)));
    scope.add(hub.on('join-request', ({ from, guest }) => this.#onAsked({ ...from, guest })));
    scope.add(hub.on('join-request-ended', ({ peerId }) => this.forget(peerId)));
    // Another hub, or the same one anew, tells it again if they still ask.
    scope.add(hub.changes.add(({ kind }) => kind !== 'online' && this.#onHubLost()));
    scope.add(room.changes.add(() => room.isInside || this.#onOutside()));
  }

  /**
   * The person says yes: rings who asked into the room. Nothing for somebody who does not ask any more, or whose name is somebody
   * else's until the person has said who that is.
   */
  letIn(peerId: string): void {
    this.#letIn(peerId, 'person');
  }

  /** The person says no. */
  refuse(peerId: string): void {
    this.forget(peerId);
    void this.#deps.hub.request('refuse-to-join', { to: peerId });
  }

  /** Does not ask about this person any more. */
  forget(peerId: string): void {
    this.#timers.stop(peerId);
    this.#proofTimers.stop(peerId);
    this.#proofs.forget(peerId);
    this.#unproved.delete(peerId);
    if (this.value.get().some((one) => one.peerId === peerId))
      this.value.update((askers) => askers.filter((one) => one.peerId !== peerId));
  }

  #onAsked(from: Knocker): void {
    const { peerId } = from;
    const isKnown = this.#find(peerId) !== undefined;
    if (!this.#mayAsk(peerId) || (!isKnown && !this.#mayShow(peerId))) return;
    if (!isKnown && this.#askers.length >= LIMITS.knockers) return;
    this.#timers.start(peerId, LIMITS.joinRequestMs + LIMITS.ringGraceMs, () => this.forget(peerId));
    if (isKnown) return;
    this.#unproved.set(peerId, from);
    if (!this.#isOpenTo(from)) return this.#show(peerId);
    this.#proofTimers.start(peerId, LIMITS.joinProofMs, () => this.#decide(peerId, false));
    this.#proofs.demand(peerId);
  }

  /** Whoever proved that it is they has the yes of whoever opened the room (SPEC.md [ROOMS-5]), if it is open still. The person is asked about any other. */
  #decide(peerId: string, proved: boolean): void {
    const asker = this.#find(peerId);
    if (asker === undefined) return;
    if (!this.#mayAsk(peerId)) this.forget(peerId);
    else if (proved && this.#isOpenTo(asker)) this.#letIn(peerId, 'app');
    else this.#show(peerId);
  }

  #letIn(peerId: string, by: RungBy): void {
    const asker = this.#find(peerId);
    if (asker === undefined || !this.#deps.knownPeople.mayMeet(asker)) return;
    this.forget(peerId);
    this.#deps.groupRing.ring([{ peerId, name: asker.name }], by);
  }

  /** Asks the person about them, as far as that was not done. */
  #show(peerId: string): void {
    const asker = this.#unproved.get(peerId);
    this.#unproved.delete(peerId);
    if (asker !== undefined) this.value.update((askers) => [...askers, asker]);
  }

  get #askers(): readonly Knocker[] {
    return [...this.value.get(), ...this.#unproved.values()];
  }

  #find(peerId: string): Knocker | undefined {
    return this.#askers.find((one) => one.peerId === peerId);
  }

  /** Whether they may come in without a question, once they have proved that it is they who ask. */
  #isOpenTo(asker: Knocker): boolean {
    const { room, knownPeople } = this.#deps;
    return listingOf(room.settings) === 'open' && knownPeople.mayMeet(asker);
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
    for (const { peerId } of this.#askers) this.#counted.add(peerId);
    this.#clear();
  }

  #onOutside(): void {
    this.#counted.clear();
    this.#clear();
  }

  #clear(): void {
    for (const { peerId } of this.#askers) this.forget(peerId);
  }
}
