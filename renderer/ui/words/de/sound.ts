import type * as english from '../sound.ts';
import type { WordsOf } from '../language.ts';

export const sound: WordsOf<typeof english> = {
  soundWords: {
    alsoRingOn: 'Zusätzlich klingelt',
    noOtherSpeaker: 'Kein anderer Lautsprecher',
    notConnected: 'Ein Lautsprecher, der nicht angeschlossen ist',
  },
};
