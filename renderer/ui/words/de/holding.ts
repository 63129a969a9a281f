import type * as english from '../holding.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const holding: WordsOf<typeof english> = {
  holdingWords: {
    callAnyway: 'Trotzdem anrufen',
    callAnywayHint: 'Dein Anruf wird dort angezeigt, und das andere Gespräch kann dafür gehalten werden.',
    callAnywayInRoomHint:
      'Du hältst dieses Gespräch solange. Dein Anruf wird dort angezeigt, und auch das andere Gespräch kann gehalten werden.',
    holdAndAnswer: 'Halten und annehmen',
    holdHint:
      'Du kommst danach in dieses Gespräch zurück. Sein Chat bleibt dabei nicht erhalten, und auch nicht, wen du für dich stummgeschaltet hast.',
    leaveAndAnswer: 'Verlassen und annehmen',
    second: 'Zweiter Anruf',
    onHold: 'Gehaltenes Gespräch',
    switch: 'Wechseln',
    cannotSwitch: 'Du kannst wechseln, wenn der Computer wieder da ist, der hier vermittelt.',
    giveUp: 'Nicht zurückkehren',
    tile: 'Hält das Gespräch: spricht gerade woanders und kommt zurück.',
    endPlace: 'Nicht warten',
  },
  secondCallLine(name, others) {
    if (others === 0) return sentence`${name} ruft dich an`;
    return others === 1
      ? sentence`${name} ruft dich an. Wenn du annimmst, verpasst du den Anruf einer weiteren Person.`
      : sentence`${name} ruft dich an. Wenn du annimmst, verpasst du die Anrufe von ${[String(others)]} weiteren Leuten.`;
  },
  onHoldLine(title, names) {
    if (title !== '') return sentence`Gehalten: ${title}`;
    return names.length === 0 ? ['Gehalten: ein Raum'] : sentence`Gehalten: ${listNames(names)}`;
  },
  backInRoomLine(title, names) {
    if (title !== '') return sentence`Du bist wieder in ${title}.`;
    return names.length === 0
      ? ['Du bist wieder im gehaltenen Raum.']
      : sentence`Du bist wieder im Gespräch mit ${listNames(names)}.`;
  },
};
