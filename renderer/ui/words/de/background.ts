import type * as english from '../background.ts';
import type { WordsOf } from '../language.ts';

export const background: WordsOf<typeof english> = {
  backgroundWords: {
    title: 'Im Hintergrund',
    keepRunning: 'Earshot weiterlaufen lassen, wenn das Fenster geschlossen wird',
    keepRunningHint: 'Andere können dich weiterhin anrufen, und ein Gespräch geht weiter.',
    showAway: 'Anderen zeigen, wenn ich abwesend bin',
    showAwayHint:
      'Nach 5 Minuten ohne Maus und Tastatur und solange der Bildschirm gesperrt ist. Andere können dich trotzdem anrufen.',
    followQuiet: 'Anrufe bleiben stumm, solange der Computer auf „Nicht stören“ steht',
    followQuietHint:
      'Du siehst sie weiterhin im Fenster, und verpasste bleiben erhalten. Wer anruft, erfährt davon nichts.',
    startAtLogin: 'Earshot starten, wenn ich mich anmelde',
    startHidden: 'Ohne das Fenster zu zeigen',
  },
};
