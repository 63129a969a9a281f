import type * as english from '../advanced.ts';
import type { WordsOf } from '../language.ts';
import { findHub } from './find-hub.ts';

export const advanced: WordsOf<typeof english> = {
  advancedWords: {
    hub: 'Hub',
    hubAddress: 'Adresse des Hubs',
    hubHint: 'Nur für einen Hub, den deine Firma für alle betreibt.',
    useHub: 'Diesen Hub nehmen',
    trusted: 'Hubs, denen ich vertraue',
    trustedHint:
      'Immer laufende Hubs auf dieser Liste kommen vor den Computern der anderen. Ein Hub kommt hierher, wenn du seine Adresse eingibst; wer ihn betreibt, kann dir seinen Schlüssel vorlesen.',
    announcedHint:
      'Dieser immer laufende Hub wurde in deinem Netzwerk gefunden. Vertraue ihm, wenn dir derselbe Schlüssel von der Person vorgelesen wird, die ihn betreibt.',
    trustHub: 'Diesem Hub vertrauen',
    trustedByPolicy: 'Von deiner Organisation festgelegt',
    trustedNone: 'Noch keine.',
  },
  setHubResultLine: (result) =>
    result === 'ok' ? 'Gespeichert. Ab jetzt wird dieser Hub genommen.' : findHub.findResultLine(result),
};
