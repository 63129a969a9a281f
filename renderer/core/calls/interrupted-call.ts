import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import type { CallEffect, CallModel, Incoming, Restored } from './call-state.ts';

type CallStep = Step<CallModel, CallEffect>;

/** A hub sends ringing calls right after `hello` (SPEC.md [RING-8]); a call that has not come by then is over, ms. */
const RESEND_TIMEOUT_MS = 1_000;

/**
 * The hub is away. It keeps this client's place for the grace time, and then sends the call again if it still rings.
 */
export function interrupt<Call extends Incoming | Restored>(model: CallModel, call: Call): CallStep {
  if (call.step === 'interrupted') return { state: model, effects: [] };
  return {
    state: { ...model, call: { ...call, step: 'interrupted' } },
    effects: [{ kind: 'await-resend', callId: call.call.callId, ms: LIMITS.resumeGraceMs }],
  };
}

/** The hub is there (again), and sends a call that still rings at once. */
export function awaitResend<Call extends Incoming | Restored>(model: CallModel, call: Call): CallStep {
  return {
    state: { ...model, call: { ...call, step: 'awaited' } },
    effects: [{ kind: 'await-resend', callId: call.call.callId, ms: RESEND_TIMEOUT_MS }],
  };
}

/** Whether the connection to the hub was lost since the hub sent the call. */
export function isCutOff({ step }: Incoming): boolean {
  return step === 'interrupted' || step === 'awaited';
}
