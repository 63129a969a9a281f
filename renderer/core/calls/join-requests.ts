import { LIMITS, listingOf } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Knocker } from '../model.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { LateRemovals } from '../removing/late-removals.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import { Value } from '../value.ts';
import type { GroupRing, RungBy } from './group-ring.ts';
import { provesToAsk } from './join-proof.ts';
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
  removals: Pick<LateRemovals, 'keepsOut' | 'isMaker'>;
}

/** What somebody asks, until that is answered or over. */
interface Ask {
  readonly asker: Knocker;
  readonly scope: Scope;
}

/**
 * Who asks this person, who is in a room, to let them come there. Whoever is not to be heard gets no answer, as from somebody
 * who does not look (SPEC.md [ASK-4]).
 */
export class JoinRequests {
  /** Whom the person is asked about, the first first. */
  readonly value = new Value<readonly Knocker[]>([]);
  readonly #deps: JoinRequestsDeps;
  readonly #scope: Scope;
  /** By peer id: who waits for an answer, shown or not. */
  readonly #asks = new Map<string, Ask>();
  readonly #timers: Timers<string>;
  readonly #limit = new RingLimit(performance.now());
  /** Who was asked about when the hub was lost. Told again by it they are not counted again. */
  readonly #counted = new Set<string>();

  constructor(deps: JoinRequestsDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    const { hub, room } = deps;
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
    this.#asks.get(peerId)?.scope.end();
    this.#asks.delete(peerId);
    if (this.value.get().some((one) => one.peerId === peerId))
      this.value.update((askers) => askers.filter((one) => one.peerId !== peerId));
  }

  #onAsked(asker: Knocker): void {
    const { peerId } = asker;
    const isKnown = this.#asks.has(peerId);
    if (!this.#mayAsk(peerId) || (!isKnown && !this.#mayShow(peerId))) return;
    if (!isKnown && this.#asks.size >= LIMITS.knockers) return;
    this.#timers.start(peerId, LIMITS.joinRequestMs + LIMITS.ringGraceMs, () => this.forget(peerId));
    if (isKnown) return;
    const ask = { asker, scope: this.#scope.child() };
    this.#asks.set(peerId, ask);
    if (this.#isOpenTo(asker)) void this.#letInOnceProved(ask);
    else this.#show(asker);
  }

  /**
   * Whoever proves that it is they who ask has the yes of whoever opened the room (SPEC.md [ROOMS-5]), if it is open still. The person is
   * asked about any other, and meanwhile if it takes long.
   */
  async #letInOnceProved({ asker, scope }: Ask): Promise<void> {
    const { hub, peerId: to } = this.#deps;
    scope.after(LIMITS.joinProofMs, () => this.#show(asker));
    const proved = await provesToAsk({ from: asker.peerId, to }, hub, scope);
    if (scope.ended) return;
    if (proved && this.#mayAsk(asker.peerId) && this.#isOpenTo(asker)) this.#letIn(asker.peerId, 'app');
    else this.#show(asker);
  }

  #letIn(peerId: string, by: RungBy): void {
    const asker = this.#asks.get(peerId)?.asker;
    if (asker === undefined || !this.#deps.knownPeople.mayMeet(asker)) return;
    this.forget(peerId);
    this.#deps.groupRing.ring([{ peerId, name: asker.name }], by);
  }

  /** Asks the person, once, unless they are not to be asked any more. */
  #show(asker: Knocker): void {
    if (this.value.get().includes(asker)) return;
    if (this.#mayAsk(asker.peerId)) this.value.update((askers) => [...askers, asker]);
    else this.forget(asker.peerId);
  }

  /** Whether they may come in without a question, once they have proved that it is they who ask. */
  #isOpenTo(asker: Knocker): boolean {
    const { room, knownPeople, removals } = this.#deps;
    return listingOf(room.settings) === 'open' && knownPeople.mayMeet(asker) && !removals.keepsOut(asker.peerId);
  }

  #mayAsk(peerId: string): boolean {
    const { room, preferences, blockedPeople, mutedCallers, removals } = this.#deps;
    // Nobody but who made the room can let them in again.
    if (removals.keepsOut(peerId) && !removals.isMaker) return false;
    const isReachable = room.isInside && preferences.value.get().availability === 'available';
    return isReachable && !blockedPeople.has(peerId) && !mutedCallers.has(peerId);
  }

  #mayShow(peerId: string): boolean {
    return this.#counted.delete(peerId) || this.#limit.tryTake(peerId, performance.now());
  }

  #onHubLost(): void {
    for (const peerId of this.#asks.keys()) this.#counted.add(peerId);
    this.#clear();
  }

  #onOutside(): void {
    this.#counted.clear();
    this.#clear();
  }

  #clear(): void {
    for (const peerId of this.#asks.keys()) this.forget(peerId);
  }
}
