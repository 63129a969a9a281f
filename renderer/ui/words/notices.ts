import type { Caller, DeviceKind, MediaEffect, MediaFailure, Notice } from '../../core/model.ts';
import { callFailureLine, joinFailureLine } from './calls.ts';
import { backInRoomLine } from './holding.ts';
import { openedLinkInRoomLine } from './lobby.ts';
import { messageLine } from './chat.ts';
import { askedToMuteLine, askedToShareLine, muteRequestLine, shareRequestLine } from './hearing.ts';
import { sentence, type Sentence } from './sentence.ts';
import { blockedLine, callerMutedLine, heldLine, renamedLine } from './trust.ts';
import { words } from './language.ts';

export const noticeWords = words('noticeWords', {
  region: 'Notices',
  dismiss: 'Dismiss',
  showRecents: 'Show recent calls',
  letInAgain: 'Let in again',
});

/** What each notice says that has no line elsewhere. */
export const noticeLines = words('noticeLines', {
  joined: (name: string): Sentence => sentence`${name} joined.`,
  left: (name: string): Sentence => sentence`${name} left.`,
  lost: (name: string): Sentence => sentence`The connection to ${name} was lost and did not come back.`,
  removed: (by: string | null): Sentence =>
    by === null ? ['You were removed from the room.'] : sentence`${by} removed you from the room.`,
  youRemoved: (name: string): Sentence => sentence`You removed ${name} from the room.`,
  personRemoved: (name: string, by: string | null): Sentence =>
    by === null ? sentence`${name} was removed from the room.` : sentence`${by} removed ${name} from the room.`,
  handRaised: (name: string): Sentence => sentence`${name} raised a hand.`,
  missed: (name: string, count: number): Sentence =>
    count === 1
      ? sentence`You missed a call from ${name}.`
      : sentence`You missed ${[String(count)]} calls from ${name}.`,
  noteFailed: (name: string): Sentence => sentence`Your text did not get to ${name}. The call is declined.`,
  shareEnded: 'Sharing stopped, because the shared window or screen is gone.',
  shareFailed: shareFailureLine,
  deviceLost: deviceLostLine,
  deviceSwitched: (device: DeviceKind, label: string): Sentence =>
    sentence`Your ${[device]} is now ${quoted(label, 'another one')}.`,
  deviceFailed(device: DeviceKind, label: string, reason: MediaFailure): Sentence {
    const what = quoted(label, `That ${device}`);
    return sentence`${what} could not be used. ${[deviceFailureLine(reason)]} The ${[device]} you had goes on.`;
  },
  noLevel: 'The level of your microphone cannot be shown. The others hear you all the same.',
  speakingWhileMuted: 'You are muted. The others cannot hear you.',
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

const REQUESTS = ['mute-request', 'asked-to-mute', 'share-request', 'asked-to-share'] as const;
type Request = Extract<NoticeOfPerson, { kind: (typeof REQUESTS)[number] }>;

function isRequest(notice: NoticeOfPerson): notice is Request {
  return REQUESTS.some((kind) => kind === notice.kind);
}

function requestLine(notice: Request, name: string): Sentence {
  switch (notice.kind) {
    case 'mute-request':
      return muteRequestLine(name);
    case 'asked-to-mute':
      return askedToMuteLine(name);
    case 'share-request':
      return shareRequestLine(name, notice.handsOver);
    case 'asked-to-share':
      return askedToShareLine(name, notice.handsOver);
  }
}

function personLine(notice: NoticeOfPerson, nameOf: (person: Caller) => string): Sentence {
  if (isRequest(notice)) return requestLine(notice, nameOf(notice.who));
  switch (notice.kind) {
    case 'blocked':
      return blockedLine(nameOf(notice.who));
    case 'caller-muted':
      return callerMutedLine(nameOf(notice.who));
    case 'joined':
      return noticeLines.joined(nameOf(notice.who));
    case 'left':
      return noticeLines.left(nameOf(notice.who));
    case 'lost':
      return noticeLines.lost(nameOf(notice.who));
    case 'hand-raised':
      return noticeLines.handRaised(nameOf(notice.who));
    case 'message':
      return messageLine(nameOf(notice.who), notice.text);
    case 'person-removed':
      return notice.by === 'self'
        ? noticeLines.youRemoved(nameOf(notice.who))
        : noticeLines.personRemoved(nameOf(notice.who), notice.by && nameOf(notice.by));
    case 'held':
      return heldLine(notice.who.name);
    case 'renamed':
      return renamedLine(notice.formerName, nameOf(notice.who));
  }
}

function failedLine(notice: Extract<Notice, { to: Caller }>, nameOf: (person: Caller) => string): Sentence {
  switch (notice.kind) {
    case 'call-failed':
      return callFailureLine(nameOf(notice.to), notice.reason);
    case 'not-let-in':
      return joinFailureLine(nameOf(notice.to), notice.reason);
    case 'note-failed':
      return noticeLines.noteFailed(nameOf(notice.to));
  }
}

/** @param nameOf what somebody is called here */
export function noticeLine(notice: Notice, nameOf: (person: Caller) => string): Sentence {
  if ('who' in notice) return personLine(notice, nameOf);
  if ('device' in notice) return deviceLine(notice);
  if ('to' in notice) return failedLine(notice, nameOf);
  switch (notice.kind) {
    case 'missed-call':
      return noticeLines.missed(nameOf(notice.from), notice.count);
    case 'note':
      return sentence`${nameOf(notice.from)}: ${notice.text}`;
    case 'removed':
      return noticeLines.removed(notice.by && nameOf(notice.by));
    case 'back-in-room':
      return backInRoomLine(notice.title, notice.company.map(nameOf));
    case 'invited':
      return [openedLinkInRoomLine(notice.code)];
    case 'share-ended':
      return [noticeLines.shareEnded];
    case 'share-failed':
      return [noticeLines.shareFailed(notice.reason)];
    case 'effect-failed':
      return [effectFailureLine(notice.effect)];
    case 'speaking-while-muted':
      return [noticeLines.speakingWhileMuted];
  }
}

function deviceLine(notice: Extract<Notice, { device: unknown }>): Sentence {
  switch (notice.kind) {
    case 'device-lost':
      return noticeLines.deviceLost(notice);
    case 'device-switched':
      return noticeLines.deviceSwitched(notice.device, notice.label);
    case 'device-failed':
      return noticeLines.deviceFailed(notice.device, notice.label, notice.reason);
  }
}

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
      return noticeLines.noLevel;
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
