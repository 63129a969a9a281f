import type { Caller } from '../model.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Room } from '../room/room.ts';
import type { BlockedPeople } from '../trust/blocked-people.ts';
import type { KnownPeople } from '../trust/known-people.ts';
import type { MutedCallers } from './muted-callers.ts';
import { RingLimit } from './ring-limit.ts';

export interface RingGateDeps {
  room: Room;
  preferences: PreferenceStore;
  knownPeople: KnownPeople;
  blockedPeople: BlockedPeople;
  mutedCallers: MutedCallers;
}

/** Whether a call rings is decided here, whatever the hub thinks of this person (SPEC.md [RING-11], [RING-13], [BLOCK-2]). */
export class RingGate {
  readonly #deps: RingGateDeps;
  readonly #limit = new RingLimit(performance.now());

  constructor(deps: RingGateDeps) {
    this.#deps = deps;
  }

  /**
   * @param isResent it rang before: it does not begin to ring now
   * @returns `ask`: only once the person has said who that is. `refuse`: it is missed. `ignore`: nobody hears of it
   */
  judge({ peerId, name }: Caller, isResent: boolean): 'ring' | 'ask' | 'refuse' | 'ignore' {
    const { knownPeople, blockedPeople, mutedCallers } = this.#deps;
    if (blockedPeople.has(peerId)) return 'ignore';
    const mayRing = () => !mutedCallers.has(peerId) && this.#isReachable;
    if (!isResent && !(mayRing() && this.#limit.tryTake(peerId, performance.now()))) return 'refuse';
    return knownPeople.mayMeet({ peerId, name }) ? 'ring' : 'ask';
  }

  get #isReachable(): boolean {
    const { room, preferences } = this.#deps;
    const { kind } = room.membership;
    return preferences.value.get().availability === 'available' && kind !== 'stay' && kind !== 'returning';
  }
}
