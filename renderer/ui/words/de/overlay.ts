import type * as english from '../overlay.ts';
import type { WordsOf } from '../language.ts';

export const overlay: WordsOf<typeof english> = {
  overlayWords: {
    title: 'Zeiger und Zeichnungen',
    show: 'Auf meinem Bildschirm zeigen',
    notHere:
      'Nicht mit Wayland, das kein Fenster über andere legt. Du siehst sie im kleinen Bild von dem, was du teilst.',
  },
  overlayHint({ isCaptured, byDefault }) {
    if (!isCaptured) return 'Wohin andere zeigen und was sie zeichnen, über dem ganzen Bildschirm, den du teilst';
    if (byDefault)
      return 'Wohin andere zeigen und was sie zeichnen, über dem ganzen Bildschirm, den du teilst. Andere sehen es im Bild.';
    return 'Wohin andere zeigen und was sie zeichnen, über dem ganzen Bildschirm, den du teilst. Andere sehen es im Bild. Schalte es aus, wenn der Bildschirm schwarz wird: Manche Desktops zeigen nichts durch ein Fenster hindurch.';
  },
};
