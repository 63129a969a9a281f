import type * as english from '../rooms.ts';
import type { WordsOf } from '../language.ts';
import { listNames, plain } from '../sentence.ts';
import { durationWords } from '../times.ts';

export const rooms: WordsOf<typeof english> = {
  roomsWords: {
    heading: 'Räume in der Nähe',
    join: 'Beitreten',
    ask: 'Um Einlass bitten',
    nobodyToAsk: 'Dort kann gerade niemand gefragt werden',
    showFewer: 'Weniger zeigen',
  },
  joinRoomLabel(title, names, isOpen) {
    const company = plain(listNames(names));
    if (isOpen) return title === '' ? `Dem Raum mit ${company} beitreten` : `${title} beitreten`;
    return title === '' ? `Um Einlass bitten: Raum mit ${company}` : `Um Einlass bitten: ${title}`;
  },
  roomLine(count, ms) {
    const company = count === 1 ? '1 Person' : `${count} Leute`;
    return ms < 60_000 ? `${company}, gerade eben` : `${company}, seit ${durationWords(ms)}`;
  },
  showAllRoomsLine: (count) => `Alle ${count} Räume zeigen`,
};
