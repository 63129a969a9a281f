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
    followQuiet: 'Anrufe sind still, solange der Computer auf „Nicht stören“ gestellt ist',
    followQuietHint:
      'Du siehst sie weiter im Fenster, und verpasste bleiben erhalten. Wer anruft, erfährt davon nichts.',
    startAtLogin: 'Earshot starten, wenn ich mich anmelde',
    startHidden: 'Ohne sein Fenster zu zeigen',
  },
};
