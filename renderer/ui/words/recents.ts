import type { RecentCall } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';
import { durationWords } from './times.ts';

export const recentWords = words('recentWords', {
  title: 'Recent calls',
  empty: 'Nobody has called yet, and you have called nobody.',
  clear: 'Clear history',
  cleared: 'The history is empty now.',
  removed: 'Removed.',
  showFewer: 'Show fewer',
  intoRoom: 'They are called into this room.',
});

export const missedLine = words('missedLine', (count: number): string => `${count} missed`);

export const showAllLine = words('showAllLine', (count: number): string =>
  count === 1 ? 'Show all of it' : `Show all ${count}`,
);

export const callBackLabel = words('callBackLabel', (name: string): string => `Call back ${name}`);

export const removeCallLabel = words('removeCallLabel', (name: string): string => `Remove the call with ${name}`);

export const notHereLine = words('notHereLine', (name: string): Sentence => sentence`${name} is not here now.`);

export const inThisRoomLine = words('inThisRoomLine', (name: string): Sentence => sentence`${name} is in this room.`);

/** What became of a call, and how long it was. */
export function outcomeLine(call: RecentCall): string {
  const outcome = call.direction === 'incoming' ? incomingLabel(call) : outgoingLabel(call.outcome);
  return call.durationMs === null ? outcome : `${outcome}, ${durationWords(call.durationMs)}`;
}

export const incomingLabel = words(
  'incomingLabel',
  ({ outcome, count }: Extract<RecentCall, { direction: 'incoming' }>): string => {
    const often = count === 1 ? 'Missed' : `Missed ${count} times`;
    switch (outcome) {
      case 'answered':
        return 'Called you';
      case 'declined':
        return 'You declined';
      case 'missed':
        return often;
      case 'silenced':
        return `${often}, did not ring`;
    }
  },
);

export const outgoingLabel = words(
  'outgoingLabel',
  (outcome: Extract<RecentCall, { direction: 'outgoing' }>['outcome']): string => {
    switch (outcome) {
      case 'answered':
        return 'You called';
      case 'declined':
        return 'Declined';
      case 'busy':
        return 'Was busy';
      case 'do-not-disturb':
        return 'Did not want to be disturbed';
      case 'no-answer':
        return 'No answer';
      case 'cancelled':
        return 'You gave up';
      case 'failed':
        return 'Not reached';
    }
  },
);
