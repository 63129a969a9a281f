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
    if (!isCaptured) return 'Solange du einen Bildschirm oder einen Teil davon teilst';
    if (byDefault) return 'Solange du einen Bildschirm oder einen Teil davon teilst. Andere sehen es im Bild.';
    return 'Solange du einen Bildschirm, einen Teil davon oder ein Fenster teilst. Schalte es aus, wenn alles schwarz wird.';
  },
};
