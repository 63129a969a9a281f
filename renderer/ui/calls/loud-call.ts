import type { CallState } from '../../core/model.ts';

const NONE: CallState = { kind: 'idle' };

/**
 * The call as it calls for attention: none where one that comes in is to be silent.
 *
 * @param loudCalls ids of those that are not
 */
export function loudCall(call: CallState, loudCalls: readonly string[]): CallState {
  return call.kind === 'incoming' && !loudCalls.includes(call.callId) ? NONE : call;
}
