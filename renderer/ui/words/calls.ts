import type { CallFailure, JoinFailure } from '../../core/model.ts';
import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const callWords = words('callWords', {
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
  busy: 'In another call.',
  requestTitle: 'Asking to join',
  requestHint: 'You come in as soon as they let you in.',
});

export const incomingLine = words('incomingLine', (name: string): Sentence => sentence`${name} is calling you`);

/** Between taking a call and being in the room. */
export const acceptingLine = words('acceptingLine', (name: string): Sentence => sentence`Connecting to ${name}…`);

export const outgoingLine = words(
  'outgoingLine',
  (name: string, phase: 'requesting' | 'calling-busy' | 'calling' | 'ringing'): Sentence => {
    switch (phase) {
      case 'requesting':
        return sentence`Asking ${name}…`;
      case 'calling-busy':
        return sentence`Calling ${name}, who is in a call and sees that you call`;
      case 'calling':
        return sentence`Calling ${name}`;
      case 'ringing':
        return sentence`Ringing ${name}`;
    }
  },
);

/** While several people are rung at once. */
export const ringingLine = words(
  'ringingLine',
  (names: readonly string[]): Sentence => sentence`Ringing ${listNames(names)}`,
);

export const callPersonLabel = words('callPersonLabel', (name: string): string => `Call ${name}`);

/** For somebody who is in a call. */
export const askToJoinLabel = words('askToJoinLabel', (name: string): string => `Ask to join ${name}`);

export const callAnywayLabel = words('callAnywayLabel', (name: string): string => `Call anyway: ${name}`);

export const cancelCallLabel = words('cancelCallLabel', (name: string): string => `Cancel call: ${name}`);

/** For whoever was here a moment ago. */
export const callAgainLabel = words('callAgainLabel', (name: string): string => `Call ${name} again`);

/** How a call ended that did not come about. */
export const callFailureLine = words('callFailureLine', (name: string, reason: CallFailure): Sentence => {
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
    case 'removed':
      return sentence`${name} was removed from this room. Only the person who made the room can let them in again.`;
  }
});

/** Why somebody in a call did not let this person come there. */
export const joinFailureLine = words('joinFailureLine', (name: string, reason: JoinFailure): Sentence => {
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
});
