import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Holding } from '../holding-api.ts';
import type { Caller, RoomOnHold, SecondCall } from '../model.ts';
import { Value } from '../value.ts';
import type { HoldingParts, HoldingValues, MadeHolding, makeHolding } from './holding.ts';

/** What the hub tells of second calls before that can be looked at; more is dropped. */
const MAX_EARLY = 16;

/**
 * What is known of second calls and rooms on hold. What does the work is loaded once there is a hub: nobody has either before. What the hub tells
 * until then is kept, and so is what it tells a page that was loaded again and is on its way into its room.
 */
export class LateHolding implements HoldingValues {
  readonly secondCalls = new Value<readonly SecondCall[]>([]);
  readonly onHold = new Value<RoomOnHold | null>(null);
  /** For whom this client keeps a place (SPEC.md [HOLD-1]). */
  readonly places = new Value<readonly Caller[]>([]);
  readonly #load: () => Promise<{ makeHolding: typeof makeHolding }>;
  #loaded: MadeHolding | null = null;
  #early: readonly ((made: MadeHolding) => void)[] = [];

  constructor(load = () => import('./holding.ts')) {
    this.#load = load;
  }

  /** Whether somebody who knocks is let in without a question, since their place is kept (SPEC.md [HOLD-4]). */
  expects(peerId: string): boolean {
    return this.places.get().some((one) => one.peerId === peerId);
  }

  /** @returns what the UI sees of it */
  start(parts: HoldingParts, scope: Scope): Holding {
    const { hub, room } = parts;
    scope.add(
      hub.on('second-call', ({ from, guest }) => this.#hear(room, (made) => made.secondCall({ ...from, guest }))),
    );
    scope.add(hub.on('join-request-ended', ({ peerId }) => this.#hear(room, (made) => made.secondCallEnded(peerId))));
    scope.add(room.changes.add(() => this.#catchUp(room)));
    scope.add(
      hub.changes.add(({ kind }) => {
        if (kind === 'online') void this.#make(parts, scope);
        // It tells again who calls.
        else this.#early = [];
      }),
    );
    scope.add(this.places.store.subscribe(() => parts.view.publishSoon()));
    return {
      secondCalls: this.secondCalls.store,
      onHold: this.onHold.store,
      takeSecondCall: (peerId) => this.#loaded?.takeSecondCall(peerId),
      declineSecondCall: (peerId) => this.#loaded?.declineSecondCall(peerId),
      declineSecondCallWithText: (peerId, text) => this.#loaded?.declineSecondCallWithText(peerId, text),
      holdAndCall: (peerId) => this.#loaded?.holdAndCall(peerId),
      switchRooms: () => this.#loaded?.switchRooms(),
      giveUpOnHold: () => this.#loaded?.giveUpOnHold(),
      endPlaceOnHold: (peerId) => this.#loaded?.endPlaceOnHold(peerId),
    };
  }

  /** Where it cannot be loaded calls go on, nobody calls into them, and it is tried again with the next hub. */
  async #make(parts: HoldingParts, scope: Scope): Promise<void> {
    if (this.#loaded !== null) return;
    const loaded = await this.#load().catch(() => null);
    if (loaded === null || scope.ended) return;
    this.#loaded ??= loaded.makeHolding(parts, this, scope);
    this.#catchUp(parts.room);
  }

  #hear(room: HoldingParts['room'], tell: (made: MadeHolding) => void): void {
    this.#early = [...this.#early, tell].slice(0, MAX_EARLY);
    this.#catchUp(room);
  }

  #catchUp({ membership, isInside }: HoldingParts['room']): void {
    const isOnTheWay = !isInside && (membership.kind === 'stay' || membership.kind === 'returning');
    if (isOnTheWay || (isInside && this.#loaded === null)) return;
    const early = this.#early;
    this.#early = [];
    if (this.#loaded !== null) for (const tell of early) tell(this.#loaded);
  }
}
