import type { WordsOf } from '../language.ts';
import { APART_MIN } from '../seeking.ts';
import type * as english from '../seeking.ts';

export const seeking: WordsOf<typeof english> = {
  seekingWords: {
    title: 'Jemanden zum Reden finden',
    start: 'Jemanden finden',
    hint: 'Verbindet dich sofort mit einer zufälligen anderen Person, die das auch drückt.',
    looking: 'Jemand wird gesucht…',
    stop: 'Nicht mehr suchen',
    stoppedAway: 'Du warst abwesend, deshalb wird nicht mehr gesucht.',
    stoppedNobody: 'Eine Weile war niemand zu finden, deshalb wird nicht mehr gesucht.',
    tooOften: 'Das war zu oft. Versuche es in einer Minute noch einmal.',
    failed: 'Das hat nicht geklappt. Versuche es noch einmal.',
  },
  seekersLine: (waiting) =>
    waiting === 1
      ? 'Gerade sucht sonst niemand. Der Anruf beginnt, sobald es jemand tut.'
      : `Mit dir suchen gerade ${waiting} Leute. Der Anruf beginnt von selbst. Zweimal hintereinander triffst du dieselbe Person frühestens nach ${APART_MIN} Minuten.`,
};
