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
import { callOver, type CallOverDeps } from './call-over.ts';
import type { MutedCallers } from './muted-callers.ts';
import { RingLimit } from './ring-limit.ts';

export interface SecondCallsDeps extends CallOverDeps {
  /** Who calls, the first first. */
  value: Value<readonly SecondCall[]>;
  hub: Pick<HubLine, 'on' | 'request' | 'changes'>;
  room: Pick<Room, 'isInside' | 'changes'>;
  preferences: Pick<PreferenceStore, 'value'>;
  knownPeople: Pick<KnownPeople, 'mayMeet'>;
  blockedPeople: Pick<BlockedPeople, 'has'>;
  mutedCallers: Pick<MutedCallers, 'has'>;
}

/** Who calls this person, who is in a room (SPEC.md [SECOND-1]). Whether that is shown is decided here, as for any call. */
export class SecondCalls {
  readonly #deps: SecondCallsDeps;
  /** By peer id. */
  readonly #timers: Timers<string>;
  readonly #limit = new RingLimit(performance.now());
  #hubId: string | null = null;

  constructor(deps: SecondCallsDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    const { hub, room, value } = deps;
    scope.add(hub.on('second-call', ({ from, guest }) => this.#onCalled({ ...from, guest })));
    scope.add(hub.on('join-request-ended', ({ peerId }) => this.#miss(peerId)));
    scope.add(
      hub.changes.add((state) => {
        if (state.kind !== 'online') return;
        // The same hub tells of them again, another one knows nothing of them.
        if (state.hubId !== this.#hubId) for (const { peerId } of value.get()) this.#miss(peerId);
        this.#hubId = state.hubId;
      }),
    );
    // From now on these can ring, which their clients see to (SPEC.md [SECOND-2]).
    scope.add(room.changes.add(() => room.isInside || value.get().forEach(({ peerId }) => this.#end(peerId))));
  }

  /**
   * The person takes the call, unless it is still asked who that is.
   *
   * @returns null when it is over
   */
  async take(peerId: string): Promise<SecondCall | null> {
    const call = this.#find(peerId);
    if (call === undefined || !this.#deps.knownPeople.mayMeet(call)) return null;
    this.#end(peerId);
    const { ok } = await this.#deps.hub.request('take-call', { from: peerId });
    callOver({ direction: 'incoming', person: call, outcome: ok ? 'answered' : 'missed' }, this.#deps);
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

  #onCalled(caller: Knocker): void {
    const { room, blockedPeople } = this.#deps;
    const { peerId } = caller;
    if (!room.isInside || this.#find(peerId) !== undefined) return;
    if (blockedPeople.has(peerId)) return this.#refuse(peerId);
    if (!this.#mayShow(peerId)) {
      this.#refuse(peerId);
      return callOver({ direction: 'incoming', person: caller, outcome: 'silenced' }, this.#deps);
    }
    this.#deps.value.update((calls) => [...calls, { ...caller, callId: shortId() }]);
    this.#timers.start(peerId, LIMITS.joinRequestMs + LIMITS.ringGraceMs, () => this.#miss(peerId));
  }

  #mayShow(peerId: string): boolean {
    const { preferences, mutedCallers, value } = this.#deps;
    const isReachable = preferences.value.get().availability === 'available' && !mutedCallers.has(peerId);
    const isRoom = value.get().length < LIMITS.secondCalls;
    return isReachable && isRoom && this.#limit.tryTake(peerId, performance.now());
  }

  #find(peerId: string): SecondCall | undefined {
    return this.#deps.value.get().find((one) => one.peerId === peerId);
  }

  /** Over without this person's doing. */
  #miss(peerId: string): void {
    const call = this.#find(peerId);
    if (call === undefined) return;
    this.#end(peerId);
    callOver({ direction: 'incoming', person: call, outcome: 'missed' }, this.#deps);
  }

  #refuse(to: string): void {
    void this.#deps.hub.request('refuse-to-join', { to });
  }

  #end(peerId: string): void {
    this.#timers.stop(peerId);
    this.#deps.value.update((calls) => calls.filter((one) => one.peerId !== peerId));
  }
}
