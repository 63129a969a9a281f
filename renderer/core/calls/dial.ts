import type { Step } from '../machine.ts';
import type { Caller } from '../model.ts';
import type { CallEffect, CallEnd, CallModel, Dialing } from './call-state.ts';

/** Rings somebody. The hub treats two rings of one person as one call, so a ring that is being cancelled ends first. */
export function dial(model: CallModel, to: Caller, visit: string): Step<CallModel, CallEffect> {
  const dialing: Dialing = { kind: 'dialing', to, visit, early: [], roster: null, crossing: null };
  return { state: { ...model, call: dialing }, effects: model.withdrawn ? [] : [ringEffect(dialing)] };
}

/** How a call of this person's ended. */
export function outgoingOver(
  person: Caller,
  outcome: Extract<CallEnd, { direction: 'outgoing' }>['outcome'],
): CallEffect {
  return { kind: 'over', end: { direction: 'outgoing', person, outcome } };
}

export function ringEffect({ to, visit }: Dialing): CallEffect {
  return { kind: 'ring', to: to.peerId, visit };
}
