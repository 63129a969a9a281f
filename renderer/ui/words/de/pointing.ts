import type * as english from '../pointing.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const pointing: WordsOf<typeof english> = {
  pointingWords: {
    tools: 'Werkzeuge für das, was geteilt wird',
    point: 'Zeigen',
    pointHint:
      'Andere sehen deinen Zeiger auf diesem Bildschirm. Halte die Maustaste, um eine Spur zu ziehen; Esc beendet es.',
    noPointing: 'Hier kann niemand auf etwas zeigen: Es ist dort ausgeschaltet, oder dort läuft ein älteres Earshot.',
    you: 'Du',
    group: 'Zeiger und Zeichnungen',
    letOthers: 'Andere zeigen lassen',
    letOthersHint: 'Auf das, was du teilst',
    show: 'Zeiger anzeigen',
    showHint: 'Wohin andere zeigen',
  },
  pointingLine: (names) => sentence`${listNames(names)} ${[names.length === 1 ? 'zeigt' : 'zeigen']} auf etwas`,
};
