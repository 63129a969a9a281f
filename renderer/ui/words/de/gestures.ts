import type * as english from '../gestures.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const gestures: WordsOf<typeof english> = {
  gestureWords: { raise: 'Hand heben', lower: 'Hand senken', hand: 'Hand', react: 'Reagieren' },
  reactionNames: {
    'thumbs-up': 'Daumen hoch',
    applause: 'Applaus',
    heart: 'Herz',
    laugh: 'Lachen',
    surprise: 'Staunen',
    party: 'Feiern',
  },
  reactionLine: (name, reaction) => sentence`${name} reagiert: ${[gestures.reactionNames[reaction]]}.`,
  handLine: (place) => `Hand gehoben, an ${place}. Stelle`,
  raisedHandsLine: (count) => (count === 1 ? '1 Hand gehoben' : `${count} Hände gehoben`),
};
