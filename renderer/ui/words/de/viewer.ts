import type * as english from '../viewer.ts';
import type { WordsOf } from '../language.ts';

export const viewer: WordsOf<typeof english> = {
  viewerWords: {
    freeze: 'Einfrieren',
    freezeHint: 'Dieses Bild behalten, um es zu lesen; das Teilen geht weiter',
    frozen: 'Eingefroren',
    goLive: 'Zurück zum Live-Bild',
    save: 'Bild speichern',
  },
};
