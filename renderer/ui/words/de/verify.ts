import type * as english from '../verify.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

const CAME_FROM_ELSEWHERE =
  'kam von einem anderen Computer, und wer ihn betreibt, könnte sie verändert haben. Deshalb beweist der Vergleich weniger.';

export const verify: WordsOf<typeof english> = {
  verifyWords: {
    verify: 'Prüfen',
    verifyAgain: 'Noch einmal prüfen',
    title: 'Prüfen, ob jemand mithört',
    compare: 'Vergleichen',
    notNow: 'Jetzt nicht',
    working: 'Die Emoji werden berechnet…',
    emoji: 'Deine Emoji',
    onThePhone: 'Am Telefon? Lest die Zahlen vor:',
    theyMatch: 'Sie sind gleich',
    theyDiffer: 'Sie sind nicht gleich',
    proves: 'Sind sie gleich, dann sitzt niemand zwischen euch beiden und hört mit oder verändert, was ihr sendet.',
    done: 'Fertig',
    endCall: 'Gespräch beenden',
  },
  guestsLine(name, guests) {
    if (guests.me && guests.them)
      return sentence`Du und ${name} seid Gäste: Eure Seiten kamen von einem anderen Computer, und wer ihn betreibt, könnte sie verändert haben. Deshalb beweist der Vergleich weniger.`;
    if (guests.me) return sentence`Du bist Gast: ${['Diese Seite']} ${[CAME_FROM_ELSEWHERE]}`;
    return guests.them ? sentence`${name} ist Gast: ${['Die Seite dort']} ${[CAME_FROM_ELSEWHERE]}` : null;
  },
  verifyLabel: (name, isVerified) => (isVerified ? `${name} noch einmal prüfen` : `${name} prüfen`),
  offerLine: (name) => sentence`${name} möchte mit dir prüfen, ob jemand mithört.`,
  comparisonAskedLine: (name) => sentence`Jetzt muss ${name} noch „Vergleichen“ drücken. Sag es im Gespräch.`,
  compareLine: (name) =>
    sentence`Lest euch die Emoji gegenseitig vor. ${name} muss dieselben sieben in derselben Reihenfolge sehen.`,
  waitingLine: (name) => sentence`Du sagst, dass sie gleich sind. Jetzt muss ${name} das auch noch sagen.`,
  confirmedLine: (name) => sentence`${name} sagt, dass sie gleich sind. Bei dir auch?`,
  matchedLine: (name) => sentence`${name} ist geprüft: Niemand sitzt zwischen euch beiden.`,
  mismatchedLine(name, saidBy) {
    const danger = sentence`Vielleicht hört jemand mit. Beende das Gespräch und sprich mit ${name} persönlich.`;
    return saidBy === 'me'
      ? sentence`Deine Emoji und die von ${name} sind nicht gleich. ${danger}`
      : sentence`${name} sagt, dass eure Emoji nicht gleich sind. ${danger}`;
  },
  cancelledLine: (name) => sentence`${name} hat den Vergleich beendet, deshalb ist noch nichts sicher.`,
  failedLine(name, cause) {
    switch (cause) {
      case 'timeout':
        return sentence`Der Vergleich endete nach zwei Minuten ohne Antwort.`;
      case 'interrupted':
        return sentence`Die Verbindung zu ${name} wurde unterbrochen, und damit der Vergleich.`;
      case 'bad-reveal':
        return sentence`Der andere Computer hat sich nicht an die Regeln des Vergleichs gehalten. Vielleicht ist jemand dazwischen: Sprich mit ${name} persönlich.`;
    }
  },
};
