import type * as english from '../drawing.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const drawing: WordsOf<typeof english> = {
  drawingWords: {
    draw: 'Zeichnen',
    drawHint: 'Andere sehen, was du auf diesen Bildschirm zeichnest; Esc beendet es.',
    noDrawing: 'Hier kann niemand zeichnen: Es ist dort ausgeschaltet, oder dort läuft ein älteres Earshot.',
    drawOnOwn: 'Auf das zeichnen, was du teilst',
    tools: 'Zeichenwerkzeuge',
    stays: 'Bleibt bis zum Löschen',
    staysHint: 'Sonst verblasst es nach 3 Sekunden',
    undo: 'Rückgängig',
    clearOwn: 'Meins löschen',
    clearAll: 'Alles löschen',
    text: 'Text, der hier stehen soll',
    textRefused: 'Das kann hier nicht stehen. Ändere es oder drücke Esc.',
    letOthers: 'Andere zeichnen lassen',
    letOthersHint: 'Auf das, was du teilst',
  },
  toolLabel(tool) {
    switch (tool) {
      case 'pen':
        return 'Stift';
      case 'arrow':
        return 'Pfeil';
      case 'box':
        return 'Rahmen';
      case 'text':
        return 'Text';
      case 'highlighter':
        return 'Textmarker';
    }
  },
  drawingLine: (names) => sentence`${listNames(names)} ${[names.length === 1 ? 'zeichnet' : 'zeichnen']}`,
};
