import type { MediaFailure, Notice } from '../../core/model.ts';
import { callFailureLine } from './calls.ts';

export const noticeWords = { region: 'Notices', dismiss: 'Dismiss' };

export function noticeLine(notice: Notice): string {
  switch (notice.kind) {
    case 'call-failed':
      return callFailureLine(notice.to.name, notice.reason);
    case 'missed-call':
      return `You missed a call from ${notice.from.name}.`;
    case 'joined':
      return `${notice.name} joined.`;
    case 'left':
      return `${notice.name} left.`;
    case 'share-ended':
      return 'Sharing stopped, because the shared window or screen is gone.';
    case 'share-failed':
      return shareFailureLine(notice.reason);
    case 'device-lost':
      return `The ${notice.device} “${notice.label}” was unplugged.`;
    case 'device-switched':
      return `Your ${notice.device} is now “${notice.label}”.`;
    case 'device-failed':
      return `“${notice.label}” could not be used. ${deviceFailureLine(notice.reason)} The ${notice.device} you had goes on.`;
    case 'speaking-while-muted':
      return 'You are muted. The others cannot hear you.';
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
    case 'failed':
      return 'It did not start.';
  }
}
