import type * as english from '../sound.ts';
import type { WordsOf } from '../language.ts';

export const sound: WordsOf<typeof english> = {
  soundWords: {
    alsoRingOn: 'Auch klingeln auf',
    noOtherSpeaker: 'Keinem anderen Lautsprecher',
    notConnected: 'Ein Lautsprecher, der nicht angeschlossen ist',
  },
};
