import type { SignalingState } from '../../../signaling/client/signaling.ts';
import type { HubState } from '../model.ts';

/** The connection to the hub as the UI shows it. */
export function hubState(state: SignalingState): HubState {
  switch (state.kind) {
    case 'online':
      return { kind: 'online', peerId: state.peerId };
    case 'idle':
    case 'connecting':
    case 'offline':
    case 'moved':
    case 'refused':
      return state;
  }
}
