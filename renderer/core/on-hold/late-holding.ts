import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Holding, HoldingCommands } from '../holding-api.ts';
import type { Caller, RoomOnHold, SecondCall } from '../model.ts';
import { Value } from '../value.ts';
import type { HoldingParts, HoldingValues } from './holding.ts';

/** What is known of second calls and rooms on hold. What does the work is loaded once there is a hub: nobody has either before. */
export class LateHolding implements HoldingValues {
  readonly secondCalls = new Value<readonly SecondCall[]>([]);
  readonly onHold = new Value<RoomOnHold | null>(null);
  /** For whom this client keeps a place (SPEC.md [HOLD-1]). */
  readonly places = new Value<readonly Caller[]>([]);
  #loaded: HoldingCommands | null = null;

  /** Whether somebody who knocks is let in without a question, since their place is kept (SPEC.md [HOLD-4]). */
  expects(peerId: string): boolean {
    return this.places.get().some((one) => one.peerId === peerId);
  }

  /** @returns what the UI sees of it */
  start(parts: HoldingParts, scope: Scope): Holding {
    const stop = scope.add(
      parts.hub.changes.add(({ kind }) => {
        if (kind !== 'online') return;
        stop();
        // Without it calls go on, and nobody calls into them.
        void import('./holding.ts').then(
          ({ makeHolding }) => scope.ended || (this.#loaded = makeHolding(parts, this, scope)),
          () => undefined,
        );
      }),
    );
    scope.add(this.places.store.subscribe(() => parts.view.publishSoon()));
    return {
      secondCalls: this.secondCalls.store,
      onHold: this.onHold.store,
      takeSecondCall: (peerId) => this.#loaded?.takeSecondCall(peerId),
      declineSecondCall: (peerId) => this.#loaded?.declineSecondCall(peerId),
      declineSecondCallWithText: (peerId, text) => this.#loaded?.declineSecondCallWithText(peerId, text),
      switchRooms: () => this.#loaded?.switchRooms(),
      giveUpOnHold: () => this.#loaded?.giveUpOnHold(),
      endPlaceOnHold: (peerId) => this.#loaded?.endPlaceOnHold(peerId),
    };
  }
}
