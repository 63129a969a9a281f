import { Machine } from '../../renderer/core/machine.ts';
import { reduceCall } from '../../renderer/core/calls/reduce-call.ts';
import type { CallEffect, CallEvent, CallModel } from '../../renderer/core/calls/call-state.ts';
import type { Roster } from '../../signaling/protocol/index.ts';

export const ANNA = { peerId: 'anna', name: 'Anna' };
export const ONLINE = { kind: 'hub', hub: { kind: 'online', hubId: 'hub', peerId: 'ben' } } as const;
/** Anna rings Ben. */
export const CALL = { callId: 'call', from: ANNA, guest: false };
export const RING = { kind: 'incoming', call: CALL, visit: 'visit', isDoubtful: false } satisfies CallEvent;

export function rosterWith(visit: string, state: 'present' | 'ringing' = 'present'): Roster {
  return {
    code: 'room',
    revision: 1,
    members: [{ peerId: 'ben', visit, name: 'Ben', guest: false, state }],
    elsewhere: false,
  };
}

/** Ben's calls, and what they ask to be done. */
export class CallRig {
  readonly #effects: CallEffect[] = [];
  readonly #machine;

  constructor(call: CallModel['call'] = { kind: 'idle' }) {
    const initial: CallModel = { call, withdrawn: false, declined: null, hubId: null };
    const run = (effect: CallEffect) => void this.#effects.push(effect);
    this.#machine = new Machine({ initial, reduce: reduceCall, run });
  }

  /** What these events ask to be done. */
  after(...events: CallEvent[]): CallEffect[] {
    this.#effects.length = 0;
    for (const event of events) this.#machine.dispatch(event);
    return [...this.#effects];
  }

  get call(): CallModel['call'] {
    return this.#machine.state.call;
  }
}
