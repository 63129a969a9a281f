import type * as english from '../share-part.ts';
import type { WordsOf } from '../language.ts';

export const sharePart: WordsOf<typeof english> = {
  partWords: {
    choose: 'Nur einen Teil…',
    title: 'Wähle den Teil, den du teilen willst',
    help: 'Zieh ein Rechteck auf dem Bild auf, oder verschieb es. Pfeiltasten bewegen es, mit Umschalt ändern sie die Größe. Andere sehen nichts daneben.',
    part: 'Teil des Bildschirms',
    share: 'Diesen Teil teilen',
    back: 'Zurück',
    loading: 'Der Bildschirm wird aufgenommen…',
    unavailable: 'Von diesem Bildschirm lässt sich kein Teil wählen. Du kannst ihn ganz teilen.',
  },
  partLine: ({ x, y, width, height }) => `${width} × ${height} px, ${x} von links, ${y} von oben`,
};
