import type { SignalingState } from '../../../signaling/client/signaling.ts';
import type { HubState } from '../model.ts';

/** What people are shown of the connection to the hub. */
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
