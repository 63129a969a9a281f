import type { SignalingState } from '../../../signaling/client/signaling.ts';
import {
  ASK_TO_JOIN,
  NOTE,
  PORTRAIT,
  SECOND_CALL,
  STATUS_TEXT,
  type PeopleAccess,
} from '../../../signaling/protocol/index.ts';
import type { HubState } from '../model.ts';

/** The connection to the hub as the UI shows it. */
export function hubState(state: SignalingState): HubState {
  switch (state.kind) {
    case 'online':
      return {
        kind: 'online',
        peerId: state.peerId,
        peopleAccess: state.peopleAccess,
        canAsk: state.features.includes(ASK_TO_JOIN),
        canCallBusy: state.features.includes(SECOND_CALL),
        canNote: state.features.includes(NOTE),
        tellsStatus: state.features.includes(STATUS_TEXT),
        tellsPortraits: state.features.includes(PORTRAIT),
      };
    case 'idle':
    case 'connecting':
    case 'offline':
    case 'moved':
    case 'refused':
      return state;
  }
}

/** The same after the hub said whether this client gets the list of people. */
export function withAccess(state: HubState, peopleAccess: PeopleAccess): HubState {
  return state.kind === 'online' ? { ...state, peopleAccess } : state;
}
