import type * as english from '../advanced.ts';
import type { WordsOf } from '../language.ts';
import { findHub } from './find-hub.ts';

export const advanced: WordsOf<typeof english> = {
  advancedWords: {
    hub: 'Hub',
    hubAddress: 'Adresse des Hubs',
    hubHint: 'Nur für einen Hub, den deine Firma für alle betreibt.',
    useHub: 'Diesen Hub verwenden',
    trusted: 'Hubs, denen ich vertraue',
    trustedHint:
      'Ständig laufende Hubs auf dieser Liste haben Vorrang vor den Computern der anderen. Ein Hub kommt hierher, wenn du seine Adresse eingibst; wer ihn betreibt, kann dir seinen Schlüssel vorlesen.',
    announcedHint:
      'Dieser ständig laufende Hub wurde in deinem Netzwerk gefunden. Vertraue ihm, wenn dir die Person, die ihn betreibt, denselben Schlüssel vorliest.',
    trustHub: 'Diesem Hub vertrauen',
    trustedByPolicy: 'Von deiner Organisation festgelegt',
    trustedNone: 'Noch keine.',
  },
  setHubResultLine: (result) =>
    result === 'ok' ? 'Gespeichert. Ab jetzt wird dieser Hub verwendet.' : findHub.findResultLine(result),
};
