import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Knocker, SecondCall } from '../model.ts';
import type { PreferenceStore } from '../preferences.ts';
import { shortId } from '../random-id.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import type { Value } from '../value.ts';
import { callOver, type CallOverDeps } from '../calls/call-over.ts';
import type { MutedCallers } from '../calls/muted-callers.ts';
import { RingLimit } from '../calls/ring-limit.ts';

export interface SecondCallsDeps extends CallOverDeps {
  /** Who calls, the first first. */
  value: Value<readonly SecondCall[]>;
  hub: Pick<HubLine, 'request' | 'changes'>;
  room: Pick<Room, 'isInside' | 'changes'>;
  preferences: Pick<PreferenceStore, 'value'>;
  knownPeople: Pick<KnownPeople, 'mayMeet'>;
  blockedPeople: Pick<BlockedPeople, 'has' | 'value'>;
  mutedCallers: Pick<MutedCallers, 'has' | 'value'>;
}

/** Who calls this person, who is in a room (SPEC.md [SECOND-1]). Whether that is shown is decided here, as for any call. */
export class SecondCalls {
  readonly #deps: SecondCallsDeps;
  /** By peer id. */
  readonly #timers: Timers<string>;
  readonly #limit = new RingLimit(performance.now());
  /** Who called when the hub was lost, by peer id. Told again by it they are shown again, and not counted again. */
  readonly #unheard = new Map<string, SecondCall>();

  constructor(deps: SecondCallsDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { hub, room, blockedPeople, mutedCallers } = deps;
    scope.add(hub.changes.add(({ kind }) => kind !== 'online' && this.#onHubLost()));
    scope.add(blockedPeople.value.store.subscribe(() => this.#declineUnwanted()));
    scope.add(mutedCallers.value.store.subscribe(() => this.#declineUnwanted()));
    // From now on these can ring, which their clients see to (SPEC.md [SECOND-2]).
    scope.add(room.changes.add(() => room.isInside || this.#endAll()));
  }

  /**
   * The person takes the call, unless it is still asked who that is. Whether it comes about shows when they are rung.
   *
   * @returns null when it is over
   */
  async take(peerId: string): Promise<SecondCall | null> {
    const call = this.#find(peerId);
    if (call === undefined || !this.#deps.knownPeople.mayMeet(call)) return null;
    this.#end(peerId);
    const { ok } = await this.#deps.hub.request('take-call', { from: peerId });
    if (!ok) callOver({ direction: 'incoming', person: call, outcome: 'missed' }, this.#deps);
    return ok ? call : null;
  }

  /** The person refuses the call; nothing when it is over. */
  decline(peerId: string): void {
    const call = this.#find(peerId);
    if (call === undefined) return;
    this.#end(peerId);
    this.#refuse(peerId);
    callOver({ direction: 'incoming', person: call, outcome: 'declined' }, this.#deps);
  }

  /** The hub tells of a call, maybe again. */
  onCalled(caller: Knocker): void {
    const { room, blockedPeople, value } = this.#deps;
    const { peerId } = caller;
    if (!room.isInside || this.#find(peerId) !== undefined) return;
    const before = this.#unheard.get(peerId);
    this.#end(peerId);
    if (blockedPeople.has(peerId)) return this.#refuse(peerId);
    if (!this.#mayShow(peerId, before !== undefined)) {
      this.#refuse(peerId);
      return callOver({ direction: 'incoming', person: caller, outcome: 'silenced' }, this.#deps);
    }
    value.update((calls) => [...calls, before ?? { ...caller, callId: shortId() }]);
    this.#timers.start(peerId, LIMITS.joinRequestMs + LIMITS.ringGraceMs, () => this.miss(peerId));
  }

  /** Over without this person's doing. */
  miss(peerId: string): void {
    const call = this.#find(peerId) ?? this.#unheard.get(peerId);
    if (call === undefined) return;
    this.#end(peerId);
    callOver({ direction: 'incoming', person: call, outcome: 'missed' }, this.#deps);
  }

  /** Whoever still calls is told of again by the hub, the same one or another; the others have called in vain when their time is over. */
  #onHubLost(): void {
    const { value } = this.#deps;
    const calls = value.get();
    for (const call of calls) this.#unheard.set(call.peerId, call);
    if (calls.length > 0) value.set([]);
  }

  /** Of whoever was blocked or muted meanwhile. */
  #declineUnwanted(): void {
    const { value, blockedPeople, mutedCallers } = this.#deps;
    const isUnwanted = ({ peerId }: SecondCall) => blockedPeople.has(peerId) || mutedCallers.has(peerId);
    for (const { peerId } of value.get().filter(isUnwanted)) this.decline(peerId);
    for (const { peerId } of [...this.#unheard.values()].filter(isUnwanted)) this.#end(peerId);
  }

  #mayShow(peerId: string, isCounted: boolean): boolean {
    const { preferences, mutedCallers, value } = this.#deps;
    const isReachable = preferences.value.get().availability === 'available' && !mutedCallers.has(peerId);
    const isPlace = value.get().length + this.#unheard.size < LIMITS.secondCalls;
    return isReachable && isPlace && (isCounted || this.#limit.tryTake(peerId, performance.now()));
  }

  #find(peerId: string): SecondCall | undefined {
    return this.#deps.value.get().find((one) => one.peerId === peerId);
  }

  #refuse(to: string): void {
    void this.#deps.hub.request('refuse-to-join', { to });
  }

  #end(peerId: string): void {
    const { value } = this.#deps;
    this.#timers.stop(peerId);
    this.#unheard.delete(peerId);
    if (this.#find(peerId) !== undefined) value.update((calls) => calls.filter((one) => one.peerId !== peerId));
  }

  #endAll(): void {
    for (const { peerId } of [...this.#deps.value.get(), ...this.#unheard.values()]) this.#end(peerId);
  }
}
