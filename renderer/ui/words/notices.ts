import type { Caller, MediaEffect, MediaFailure, Notice } from '../../core/model.ts';
import { callFailureLine, joinFailureLine } from './calls.ts';
import { openedLinkInRoomLine } from './lobby.ts';
import { messageLine } from './chat.ts';
import { askedToMuteLine, muteRequestLine } from './hearing.ts';
import { sentence, type Sentence } from './sentence.ts';
import { blockedLine, callerMutedLine, heldLine, renamedLine } from './trust.ts';
import { words } from './language.ts';

export const noticeWords = words('noticeWords', {
  region: 'Notices',
  dismiss: 'Dismiss',
  showRecents: 'Show recent calls',
});

type NoticeOfPerson = Extract<Notice, { who: Caller }>;

/** Whom a notice is about; null when it is about nobody. */
export function noticePerson(notice: Notice): Caller | null {
  if ('who' in notice) return notice.who;
  switch (notice.kind) {
    case 'call-failed':
    case 'not-let-in':
    case 'note-failed':
      return notice.to;
    case 'missed-call':
    case 'note':
      return notice.from;
    default:
      return null;
  }
}

function personLine(notice: NoticeOfPerson, nameOf: (person: Caller) => string): Sentence {
  switch (notice.kind) {
    case 'blocked':
      return blockedLine(nameOf(notice.who));
    case 'caller-muted':
      return callerMutedLine(nameOf(notice.who));
    case 'joined':
      return sentence`${nameOf(notice.who)} joined.`;
    case 'left':
      return sentence`${nameOf(notice.who)} left.`;
    case 'hand-raised':
      return sentence`${nameOf(notice.who)} raised a hand.`;
    case 'message':
      return messageLine(nameOf(notice.who), notice.text);
    case 'mute-request':
      return muteRequestLine(nameOf(notice.who));
    case 'asked-to-mute':
      return askedToMuteLine(nameOf(notice.who));
    case 'share-request':
      return sentence`${nameOf(notice.who)} asks you to share your screen.`;
    case 'asked-to-share':
      return sentence`${nameOf(notice.who)} was asked to share.`;
    case 'held':
      return heldLine(notice.who.name);
    case 'renamed':
      return renamedLine(notice.formerName, nameOf(notice.who));
  }
}

function missedLine(name: string, count: number): Sentence {
  return count === 1
    ? sentence`You missed a call from ${name}.`
    : sentence`You missed ${[String(count)]} calls from ${name}.`;
}

/** @param nameOf what somebody is called here */
export const noticeLine = words('noticeLine', (notice: Notice, nameOf: (person: Caller) => string): Sentence => {
  if ('who' in notice) return personLine(notice, nameOf);
  switch (notice.kind) {
    case 'call-failed':
      return callFailureLine(nameOf(notice.to), notice.reason);
    case 'not-let-in':
      return joinFailureLine(nameOf(notice.to), notice.reason);
    case 'missed-call':
      return missedLine(nameOf(notice.from), notice.count);
    case 'note':
      return sentence`${nameOf(notice.from)}: ${notice.text}`;
    case 'note-failed':
      return sentence`Your text did not get to ${nameOf(notice.to)}. The call is declined.`;
    case 'invited':
      return [openedLinkInRoomLine(notice.code)];
    case 'share-ended':
      return sentence`Sharing stopped, because the shared window or screen is gone.`;
    case 'share-failed':
      return [shareFailureLine(notice.reason)];
    case 'device-lost':
      return deviceLostLine(notice);
    case 'device-switched':
      return sentence`Your ${[notice.device]} is now ${quoted(notice.label, 'another one')}.`;
    case 'device-failed': {
      const [what, cause] = [quoted(notice.label, `That ${notice.device}`), [deviceFailureLine(notice.reason)]];
      return sentence`${what} could not be used. ${cause} The ${[notice.device]} you had goes on.`;
    }
    case 'effect-failed':
      return [effectFailureLine(notice.effect)];
    case 'speaking-while-muted':
      return sentence`You are muted. The others cannot hear you.`;
  }
});

/** Browsers do not always tell a device's name. */
function quoted(label: string, unnamed: string): Sentence {
  return label === '' ? [unnamed] : sentence`“${label}”`;
}

function deviceLostLine({ device, label, reason }: Extract<Notice, { kind: 'device-lost' }>): Sentence {
  const what = label === '' ? [`Your ${device}`] : sentence`The ${[device]} “${label}”`;
  switch (reason) {
    case 'not-found':
      return sentence`${what} was unplugged.`;
    case 'denied':
      return [`Earshot may no longer use your ${device}. Allow it in the browser or system settings, then try again.`];
    case 'stopped':
      return sentence`${what} stopped working.`;
  }
}

function effectFailureLine(effect: MediaEffect): string {
  switch (effect) {
    case 'level-meter':
      return 'The level of your microphone cannot be shown. The others hear you all the same.';
  }
}

function shareFailureLine(reason: MediaFailure): string {
  switch (reason) {
    case 'denied':
      return 'The system does not let Earshot record the screen. On macOS, allow it in System Settings under Privacy & Security, Screen Recording; then quit Earshot and open it again.';
    case 'cancelled':
      return 'No screen or window was chosen.';
    case 'unsupported':
    case 'insecure-page':
      return 'Screens cannot be shared from this browser.';
    case 'not-found':
      return 'That window or screen is not there any more. Choose another one.';
    case 'in-use':
    case 'stopped':
    case 'failed':
      return 'The screen could not be shared. Try again, or choose another window.';
  }
}

function deviceFailureLine(reason: MediaFailure): string {
  switch (reason) {
    case 'denied':
      return 'Earshot may not use it.';
    case 'not-found':
      return 'It is not connected any more.';
    case 'in-use':
      return 'Another program uses it.';
    case 'insecure-page':
    case 'unsupported':
    case 'cancelled':
    case 'stopped':
    case 'failed':
      return 'It did not start.';
  }
}
