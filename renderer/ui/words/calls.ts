import type { CallFailure, JoinFailure } from '../../core/model.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const callWords = {
  incomingTitle: 'Incoming call',
  outgoingTitle: 'Outgoing call',
  accept: 'Accept',
  voiceOnly: 'Voice only',
  voiceOnlyHint: 'Takes the call with your camera off.',
  decline: 'Decline',
  cancel: 'Cancel call',
  stopRinging: 'Stop ringing',
  callBack: 'Call back',
  call: 'Call',
  askToJoin: 'Ask to join',
  requestTitle: 'Asking to join',
  requestHint: 'You come in as soon as they let you in.',
};

export function incomingLine(name: string): Sentence {
  return sentence`${name} is calling you`;
}

/** Between taking a call and being in the room. */
export function acceptingLine(name: string): Sentence {
  return sentence`Connecting to ${name}…`;
}

export function outgoingLine(name: string, phase: 'requesting' | 'calling' | 'ringing'): Sentence {
  switch (phase) {
    case 'requesting':
      return sentence`Asking ${name}…`;
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

/** For somebody who is in a call. */
export function askToJoinLabel(name: string): string {
  return `Ask to join ${name}`;
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

/** Why somebody in a call did not let this person come there. */
export function joinFailureLine(name: string, reason: JoinFailure): Sentence {
  switch (reason) {
    case 'declined':
      return sentence`${name} said not now.`;
    case 'not-in-call':
      return sentence`${name} is not in a call any more. You can call them now.`;
    case 'gone':
      return sentence`${name} has left the call.`;
    case 'busy':
      return sentence`${name} cannot be asked at the moment. Try again later.`;
    case 'do-not-disturb':
      return sentence`${name} does not want to be disturbed.`;
    case 'room-full':
      return sentence`The call that ${name} is in is full. Try again when somebody has left.`;
    case 'too-often':
      return sentence`You asked too often in a short time. Wait a minute, then ask ${name} again.`;
    case 'no-answer':
      return sentence`${name} did not answer.`;
    case 'offline':
      return sentence`There is no connection, so ${name} could not be asked. Try again when it is back.`;
    case 'failed':
      return sentence`${name} could not be asked. Try again.`;
  }
}
