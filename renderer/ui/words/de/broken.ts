import type * as english from '../broken.ts';
import type { WordsOf } from '../language.ts';

export const broken: WordsOf<typeof english> = {
  brokenWords: { reload: 'Neu laden', openSecurely: 'Mit https öffnen' },
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
        return 'Ihre Adresse beginnt mit http. Dort erlaubt der Browser keiner Seite, zu beweisen, wer du bist, oder eine Kamera zu benutzen.';
      case 'old-browser':
        return 'Er hat keine Schlüssel (Ed25519), mit denen du beweist, wer du bist. Aktualisiere ihn oder nimm einen anderen.';
    }
  },
};
