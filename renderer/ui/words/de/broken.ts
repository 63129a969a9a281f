import type * as english from '../broken.ts';
import type { WordsOf } from '../language.ts';

export const broken: WordsOf<typeof english> = {
  brokenWords: { reload: 'Neu laden', openSecurely: 'Über https öffnen' },
  brokenTitle(problem) {
    switch (problem) {
      case 'failed':
        return 'Etwas ist schiefgegangen';
      case 'insecure-page':
        return 'Diese Seite ist nicht sicher';
      case 'old-browser':
        return 'Dieser Browser ist zu alt';
    }
  },
  brokenText(problem) {
    switch (problem) {
      case 'failed':
        return 'So kann Earshot nicht weitermachen. Lade es neu, um von vorn zu beginnen.';
      case 'insecure-page':
        return 'Die Adresse beginnt mit http. Dort lässt der Browser keine Seite beweisen, wer du bist, und auch keine die Kamera benutzen.';
      case 'old-browser':
        return 'Ihm fehlen die Schlüssel (Ed25519), mit denen du beweist, wer du bist. Aktualisiere ihn oder nimm einen anderen.';
    }
  },
};
