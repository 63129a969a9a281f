import type * as english from '../holding.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const holding: WordsOf<typeof english> = {
  holdingWords: {
    callAnyway: 'Trotzdem anrufen',
    callAnywayHint: 'Dein Anruf wird angezeigt, und das andere Gespräch kann dafür gehalten werden.',
    holdAndAnswer: 'Halten und annehmen',
    leaveAndAnswer: 'Verlassen und annehmen',
    second: 'Zweiter Anruf',
    onHold: 'Gehaltenes Gespräch',
    switch: 'Wechseln',
    giveUp: 'Verlassen',
    tile: 'Hält das Gespräch: spricht gerade woanders und kommt zurück.',
    endPlace: 'Nicht warten',
  },
  secondCallLine(name, others) {
    if (others === 0) return sentence`${name} ruft dich an`;
    return others === 1
      ? sentence`${name} und noch jemand rufen dich an`
      : sentence`${name} und ${[String(others)]} weitere rufen dich an`;
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
