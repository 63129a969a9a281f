import type * as english from '../recents.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const recents: WordsOf<typeof english> = {
  recentWords: {
    title: 'Letzte Anrufe',
    empty: 'Noch hat niemand angerufen, und du hast niemanden angerufen.',
    clear: 'Verlauf löschen',
    cleared: 'Der Verlauf ist jetzt leer.',
    removed: 'Entfernt.',
    showFewer: 'Weniger zeigen',
    intoRoom: 'Der Anruf führt in diesen Raum.',
  },
  missedLine: (count) => `${count} verpasst`,
  showAllLine: (count) => (count === 1 ? 'Ganz zeigen' : `Alle ${count} zeigen`),
  callBackLabel: (name) => `${name} zurückrufen`,
  removeCallLabel: (name) => `Anruf mit ${name} entfernen`,
  notHereLine: (name) => sentence`${name} ist gerade nicht hier.`,
  inThisRoomLine: (name) => sentence`${name} ist in diesem Raum.`,
  incomingLabel({ outcome, count }) {
    const often = count === 1 ? 'Verpasst' : `${count}-mal verpasst`;
    switch (outcome) {
      case 'answered':
        return 'Hat dich angerufen';
      case 'declined':
        return 'Du hast abgelehnt';
      case 'missed':
        return often;
      case 'silenced':
        return `${often}, ohne Klingeln`;
    }
  },
  outgoingLabel(outcome) {
    switch (outcome) {
      case 'answered':
        return 'Du hast angerufen';
      case 'declined':
        return 'Abgelehnt';
      case 'busy':
        return 'War im Gespräch';
      case 'do-not-disturb':
        return 'Wollte nicht gestört werden';
      case 'no-answer':
        return 'Keine Antwort';
      case 'cancelled':
        return 'Du hast abgebrochen';
      case 'failed':
        return 'Nicht erreicht';
    }
  },
};
