import type { CallFailure, CallState } from '../../core/model.ts';

export const callWords = {
  incomingTitle: 'Incoming call',
  outgoingTitle: 'Outgoing call',
  accept: 'Accept',
  decline: 'Decline',
  cancel: 'Cancel call',
  callBack: 'Call back',
  call: 'Call',
};

export function incomingLine(name: string): string {
  return `${name} is calling you`;
}

export function outgoingLine(call: Extract<CallState, { kind: 'outgoing' }>): string {
  switch (call.phase) {
    case 'calling':
      return `Calling ${call.to.name}`;
    case 'ringing':
      return `Ringing ${call.to.name}`;
  }
}

export function callPersonLabel(name: string): string {
  return `Call ${name}`;
}

/** How a call ended that did not come about. */
export function callFailureLine(name: string, reason: CallFailure): string {
  switch (reason) {
    case 'declined':
      return `${name} declined the call.`;
    case 'busy':
      return `${name} is busy in another call. They will see that you called.`;
    case 'do-not-disturb':
      return `${name} does not want to be disturbed. They will see that you called.`;
    case 'no-answer':
      return `${name} did not answer.`;
    case 'gone':
      return `${name} is not here any more.`;
    case 'room-full':
      return `There is no place left in the room for ${name}.`;
    case 'offline':
      return `The hub cannot be reached, so ${name} could not be called. Try again when it is back.`;
    case 'failed':
      return `${name} could not be called. Try again.`;
  }
}
