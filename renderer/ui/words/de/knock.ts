import type * as english from '../knock.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

const WAITS = 'Die Leute im Raum werden gebeten, dich einzulassen. Du kommst hinein, sobald jemand es tut.';
const NOBODY_INSIDE = 'Im Raum ist niemand, der dich einlassen könnte. Wer kommt, wird gefragt.';

export const knock: WordsOf<typeof english> = {
  knockWords: {
    admit: 'Einlassen',
    ignore: 'Ignorieren',
    notNow: 'Jetzt nicht',
    waits: WAITS,
    nobodyInside: NOBODY_INSIDE,
  },
  knockLine(name, others) {
    const asks = sentence`${name} bittet um Einlass`;
    if (others === 0) return asks;
    return [...asks, others === 1 ? ', und noch eine Person' : `, und ${others} weitere`];
  },
  knockingLine: (code, isAnybodyInside) =>
    `Der Raum ${code} ist nicht für alle offen. ${isAnybodyInside ? WAITS : NOBODY_INSIDE}`,
};
