import type * as english from '../viewer.ts';
import type { WordsOf } from '../language.ts';

export const viewer: WordsOf<typeof english> = {
  viewerWords: {
    freeze: 'Einfrieren',
    freezeHint: 'Dieses Bild behalten, um es zu lesen; das Teilen geht weiter',
    frozen: 'Eingefroren',
    goLive: 'Zurück zum Live-Bild',
    save: 'Bild speichern',
    followMouse: 'Maus folgen',
    followMouseHint: 'Was du siehst, geht mit der Maus mit, bis du es selbst verschiebst',
    followMouseZoom: 'Vergrößere zuerst: Solange du alles siehst, gibt es nichts zu folgen',
    mouseElsewhere: 'Die Maus ist gerade nicht auf diesem Bildschirm',
  },
};
