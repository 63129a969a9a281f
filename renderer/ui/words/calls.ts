import type { CallFailure } from '../../core/model.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const callWords = {
  incomingTitle: 'Incoming call',
  outgoingTitle: 'Outgoing call',
  accept: 'Accept',
  decline: 'Decline',
  cancel: 'Cancel call',
  stopRinging: 'Stop ringing',
  callBack: 'Call back',
  call: 'Call',
};

export function incomingLine(name: string): Sentence {
  return sentence`${name} is calling you`;
}

/** Between taking a call and being in the room. */
export function acceptingLine(name: string): Sentence {
  return sentence`Connecting to ${name}…`;
}

export function outgoingLine(name: string, phase: 'calling' | 'ringing'): Sentence {
  switch (phase) {
    case 'calling':
      return sentence`Calling ${name}`;
    case 'ringing':
      return sentence`Ringing ${name}`;
  }
}

/** While several people are rung at once. */
export function ringingLine(names: readonly string[]): Sentence {
  return sentence`Ringing ${listNames(names)}`;
}

export function callPersonLabel(name: string): string {
  return `Call ${name}`;
}

/** For whoever was here a moment ago. */
export function callAgainLabel(name: string): string {
  return `Call ${name} again`;
}

/** How a call ended that did not come about. */
export function callFailureLine(name: string, reason: CallFailure): Sentence {
  switch (reason) {
    case 'declined':
      return sentence`${name} declined the call.`;
    case 'busy':
      return sentence`${name} is busy in another call. They will see that you called.`;
    case 'do-not-disturb':
      return sentence`${name} does not want to be disturbed. They will see that you called.`;
    case 'no-answer':
      return sentence`${name} did not answer.`;
    case 'gone':
      return sentence`${name} is not here any more.`;
    case 'room-full':
      return sentence`There is no place left in the room for ${name}.`;
    case 'too-often':
      return sentence`You called too often in a short time. Wait a minute, then call ${name} again.`;
    case 'offline':
      return sentence`There is no connection, so ${name} could not be called. Try again when it is back.`;
    case 'failed':
      return sentence`${name} could not be called. Try again.`;
  }
}
