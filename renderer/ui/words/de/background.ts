import type * as english from '../background.ts';
import type { WordsOf } from '../language.ts';

export const background: WordsOf<typeof english> = {
  backgroundWords: {
    title: 'Im Hintergrund',
    keepRunning: 'Earshot weiterlaufen lassen, wenn das Fenster geschlossen wird',
    keepRunningHint: 'Man kann dich weiter anrufen, und ein Gespräch geht weiter.',
    showAway: 'Anderen zeigen, wenn ich abwesend bin',
    showAwayHint:
      'Nach 5 Minuten ohne Maus und Tastatur und solange der Bildschirm gesperrt ist. Man kann dich trotzdem anrufen.',
    startAtLogin: 'Earshot starten, wenn ich mich anmelde',
    startHidden: 'Ohne sein Fenster zu zeigen',
  },
};
