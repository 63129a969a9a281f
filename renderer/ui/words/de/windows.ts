import type * as english from '../windows.ts';
import type { WordsOf } from '../language.ts';

export const windows: WordsOf<typeof english> = {
  windowWords: {
    mini: 'Minifenster',
    miniByItself: 'Minifenster von selbst zeigen',
    miniInApp:
      'Während du etwas teilst und solange Earshot in einem Gespräch nicht zu sehen ist. Mehr > Minifenster öffnet es jederzeit.',
    miniInBrowser:
      'Wenn du in einem Gespräch in einen anderen Tab gehst, wo dein Browser das kann. Mehr > Minifenster öffnet es jederzeit.',
    back: 'Zurück zum Gespräch',
    alone: 'Noch ist niemand sonst hier.',
    inShare: 'Die anderen sehen auch dieses Fenster, solange du diesen Bildschirm teilst.',
    popOut: 'In eigenes Fenster',
    inOwnWindow: 'In eigenem Fenster',
    bringBack: 'Zurückholen',
    blocked: 'Der Browser hat das Fenster blockiert. Erlaube dieser Seite Pop-ups und versuche es dann noch einmal.',
    tooMany: 'Mehr Fenster kann es nicht geben. Hole zuerst eines zurück.',
  },
};
