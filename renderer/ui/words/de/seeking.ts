import type { WordsOf } from '../language.ts';
import type * as english from '../seeking.ts';

export const seeking: WordsOf<typeof english> = {
  seekingWords: {
    title: 'Jemanden zum Reden finden',
    start: 'Jemanden finden',
    hint: 'Wer das drückt, wird sofort mit jemandem verbunden, der es auch tut, ganz zufällig.',
    looking: 'Wird gesucht…',
    stop: 'Nicht mehr suchen',
    stoppedAway: 'Du warst nicht da, deshalb wird nicht mehr gesucht.',
    stoppedNobody: 'Eine Weile war niemand zu finden, deshalb wird nicht mehr gesucht.',
    tooOften: 'Das war oft. Versuche es in einer Minute noch einmal.',
    failed: 'Das hat nicht geklappt. Versuche es noch einmal.',
  },
  seekersLine: (waiting) =>
    waiting === 1
      ? 'Gerade sucht sonst niemand. Der Anruf beginnt, sobald es jemand tut.'
      : `${waiting} suchen gerade, mit dir. Der Anruf beginnt von selbst, nur nicht mit wem du eben gesprochen hast.`,
};
