import type * as english from '../notes.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const notes: WordsOf<typeof english> = {
  noteWords: {
    reply: 'Antworten',
    replyToCall: 'Absage senden',
    replyHint: 'Lehnt den Anruf mit einem kurzen Text ab.',
    replies: 'Mit einem Text antworten',
    quick: ['In fünf Minuten', 'Ich rufe zurück', 'Gerade nicht, sorry'],
    own: 'Eigene Worte',
    send: 'Senden',
    back: 'Zurück',
    leave: 'Notiz hinterlassen',
    again: 'Noch einmal schreiben',
    note: 'Notiz',
    done: 'Fertig',
    hint: 'Sie geht an das Earshot der anderen Person und bleibt dort, bis sie entfernt wird. Wer Earshot nicht offen hat, bekommt keine.',
  },
  noteTitle: (name) => `Notiz für ${name}`,
  replyLabel: (name) => `${name} antworten`,
  removeNoteLabel: (name) => `Notiz von ${name} entfernen`,
  unreadNotesLine: (count) => (count === 1 ? '1 neue Notiz' : `${count} neue Notizen`),
  sentLine: (name) => sentence`Deine Notiz ist im Earshot von ${name} angekommen.`,
  charactersLeftLine(left) {
    if (left < 0) return left === -1 ? '1 Zeichen zu lang' : `${-left} Zeichen zu lang`;
    return left === 1 ? 'Noch 1 Zeichen' : `Noch ${left} Zeichen`;
  },
  noteFailureLine(name, reason) {
    switch (reason) {
      case 'unreadable':
        return sentence`Der Text hat Zeichen, die sich nicht zeigen lassen, oder ist leer. Schreib ihn anders.`;
      case 'gone':
        return sentence`${name} hat Earshot gerade nicht offen. Der Text ist nicht angekommen, und niemand hebt ihn auf. Versuche es noch einmal, wenn ${name} da ist.`;
      case 'old':
        return sentence`Das Earshot von ${name} nimmt noch keine Texte an, also ist deiner nicht angekommen. Es muss aktualisiert werden.`;
      case 'too-often':
        return sentence`Du hast in kurzer Zeit zu oft geschrieben. Warte eine Minute und sende es ${name} dann noch einmal.`;
      case 'offline':
        return sentence`Du bist nicht verbunden, also ist der Text nicht bei ${name} angekommen. Versuche es noch einmal, sobald du wieder verbunden bist.`;
      case 'failed':
        return sentence`Der Text ist nicht bei ${name} angekommen. Versuche es noch einmal.`;
    }
  },
};
