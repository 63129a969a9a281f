import type * as english from '../invite.ts';
import type { WordsOf } from '../language.ts';

export const invite: WordsOf<typeof english> = {
  inviteWords: {
    invite: 'Einladen',
    title: 'In diesen Raum einladen',
    code: 'Raumcode',
    copyCode: 'Code kopieren',
    link: 'Link',
    copyLink: 'Link kopieren',
    qrCode: 'QR-Code des Links',
    qrFailed: 'Der QR-Code konnte nicht geladen werden. Link und Code funktionieren.',
    guests: 'Gäste ohne Earshot öffnen den Link im Browser. Die erste Seite erklärt die Warnung, die sie sehen werden.',
    noLink:
      'Es gibt keinen Link, weil dieser Computer keine Adresse hat, die andere öffnen könnten. Verbinde ihn mit einem Netzwerk und öffne das hier noch einmal. Alle, die du in Earshot siehst, können mit dem Code beitreten.',
    locked:
      'Der Raum ist abgeschlossen: Wer mit Link oder Code kommt, bittet um Einlass, und jemand von euch lässt die Person ein.',
  },
};
