import { LIMITS } from '../../../../signaling/protocol/limits.ts';
import type * as english from '../chat.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const chat: WordsOf<typeof english> = {
  chatWords: {
    log: 'Chatnachrichten',
    message: 'Nachricht',
    placeholder: 'An alle hier schreiben',
    send: 'Senden',
    open: 'Chat öffnen',
    empty: 'Noch keine Nachrichten. Alle im Raum sehen, was du schreibst; nach dem Gespräch bleibt nichts davon.',
    you: 'Du',
    newMessages: 'Neu',
    copyCode: 'Kopieren',
    notSent: 'Das war zu schnell. Warte eine Sekunde und sende noch einmal.',
  },
  latestLabel: (count) => `Zum Neuesten · ${count} neu`,
  pendingLine: (names) => sentence`Noch nicht zugestellt an ${listNames(names)}`,
  undeliveredLine: (names) => sentence`Nicht zugestellt an ${listNames(names)}, inzwischen gegangen`,
  lengthLine(length) {
    const left = LIMITS.chatLength - length;
    if (left < 0) return `${-left} Zeichen zu lang. Kürze den Text oder sende ihn in Teilen.`;
    return left <= 200 ? `Noch ${left} Zeichen` : null;
  },
};
