import type * as english from '../sharing.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const sharing: WordsOf<typeof english> = {
  sharingWords: {
    pause: 'Pause',
    pauseHint: 'Andere sehen das letzte Bild als Standbild',
    goOn: 'Weiter',
    watchers: 'Wer zusieht',
    nobodyWatches: 'Niemand sieht zu',
  },
  watchingLine: (count) => (count === 1 ? '1 Person sieht zu' : `${count} sehen zu`),
  stillLine: (name) => sentence`${name} hat das Teilen angehalten. Das ist das letzte Bild.`,
};
