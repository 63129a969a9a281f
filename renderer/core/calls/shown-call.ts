import type { CallState } from '../model.ts';
import type { CallModel } from './call-state.ts';

/** The call as the UI shows it. */
export function shownCall(call: CallModel['call']): CallState {
  switch (call.kind) {
    case 'idle':
    case 'restored':
      return { kind: 'idle' };
    case 'asking':
      return { kind: 'outgoing', to: call.to, phase: 'asking' };
    case 'requesting':
      return { kind: 'outgoing', to: call.to, phase: call.wants === 'call' ? 'calling-busy' : 'requesting' };
    case 'dialing':
      return { kind: 'outgoing', to: call.to, phase: 'calling' };
    case 'ringing':
      return { kind: 'outgoing', to: call.to, phase: call.rings ? 'ringing' : 'calling' };
    case 'incoming': {
      const { callId, from, guest } = call.call;
      const phase = call.isDoubtful ? 'asking' : call.accepted ? 'accepting' : 'ringing';
      return { kind: 'incoming', callId, from, guest, phase };
    }
  }
}
