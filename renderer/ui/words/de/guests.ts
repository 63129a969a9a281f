import type * as english from '../guests.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const guests: WordsOf<typeof english> = {
  guestWords: {
    title: 'Du bist hier zu Gast',
    noName:
      'Gib zuerst deinen Namen ein. Dann kommst du mit einem Link oder Code, den du bekommen hast, in einen Raum.',
    notSeen: 'Hier geht es von selbst weiter, sobald es eine Verbindung gibt.',
    onRequest:
      'Mit einem Link oder Code, den du bekommen hast, kommst du in einen Raum. Oder lege einen an und verschicke seinen Link. Wer sonst hier ist, siehst du, wenn die Person es erlaubt, zu deren Earshot du gekommen bist.',
    asked: 'Du hast gefragt, ob du sehen darfst, wer hier ist. Inzwischen kannst du einem Raum beitreten.',
    refused: 'Wer hier ist, wird dir gerade nicht gezeigt. Ein Link oder Code bringt dich trotzdem in einen Raum.',
    closed:
      'Mit einem Link oder Code, den du bekommen hast, kommst du in einen Raum. Oder lege einen an und verschicke seinen Link. Wer sonst hier ist, sehen Gäste nicht.',
    ask: 'Fragen, wer hier ist',
    askAgain: 'Noch einmal fragen',
    askedTooOften: 'Zu viele Fragen in kurzer Zeit. Warte eine Minute und frage dann noch einmal.',
    askFailed: 'Die Frage kam nicht an. Frage gleich noch einmal.',
    allow: 'Erlauben',
    notNow: 'Jetzt nicht',
    allowMeans: 'Wenn du es erlaubst, sieht der Gast alle auf der Liste und kann sie anrufen, bis du Earshot schließt.',
  },
  guestAsksLine: (name) => sentence`Ein Gast, ${name}, möchte sehen, wer hier ist.`,
  othersAskLine: (others) => (others === 1 ? 'Ein weiterer Gast fragt auch.' : `${others} weitere Gäste fragen auch.`),
};
