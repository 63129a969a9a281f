import type { WordsOf } from '../language.ts';
import type * as english from '../status.ts';
import { clock, isMidnight } from '../times.ts';

export const status: WordsOf<typeof english> = {
  statusWords: {
    set: 'Status setzen',
    yours: 'Dein Status:',
    clear: 'Status entfernen',
    title: 'Dein Status',
    suggestions: 'Vorschläge',
    meeting: 'In einer Besprechung',
    lunch: 'Mittagspause',
    focus: 'Fokuszeit',
    home: 'Im Homeoffice',
    text: 'In eigenen Worten',
    emoji: 'Emoji',
    noEmoji: 'Kein Emoji',
    otherEmoji: 'Anderes Emoji',
    until: 'Bis',
    time: 'Uhrzeit',
    save: 'Status setzen',
    hint: 'Leute in den Netzwerken, in denen du Earshot benutzt, sehen ihn neben deinem Namen, bis er endet.',
    refused: 'Darin sind Zeichen, die sich nicht zeigen lassen. Schreib es anders.',
    unseen: 'Andere sehen ihn gerade nicht: Ein älteres Earshot führt hier die Liste der Leute.',
  },
  endWords: {
    never: 'ich ihn entferne',
    'half-hour': 'in 30 Minuten',
    hour: 'in 1 Stunde',
    today: 'Ende des Tages',
    time: 'zu einer Uhrzeit',
  },
  shortEndWords: { hour: '1 Stunde', today: 'heute' },
  statusEmojiNames: [
    'Kalender',
    'Teller mit Besteck',
    'Kopfhörer',
    'Haus',
    'Heißes Getränk',
    'Zug',
    'Thermometer',
    'Palme',
  ],
  statusEndLine: (until) => (isMidnight(until) ? 'heute' : `bis ${clock(until)}`),
};
