import type * as english from '../overlay.ts';
import type { WordsOf } from '../language.ts';

export const overlay: WordsOf<typeof english> = {
  overlayWords: {
    title: 'Zeiger und Zeichnungen',
    show: 'Auf meinem Bildschirm zeigen',
    notNow: 'Gerade nicht: Jemand hier hat ein älteres Earshot, oder bei dem, was du teilst, geht es nicht.',
    notHere: 'Nicht mit Wayland: Dort liegt kein Fenster fest über anderen.',
  },
  overlayHint({ isCaptured, byDefault }) {
    if (!isCaptured) return 'Solange du ihn ganz teilst';
    if (byDefault) return 'Solange du ihn ganz teilst. Andere sehen es im Bild.';
    return 'Solange du ihn ganz teilst, oder ein Fenster. Schalte es aus, wenn er schwarz wird.';
  },
};
