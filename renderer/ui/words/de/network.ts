import type * as english from '../network.ts';
import { shownAddress } from '../find-hub.ts';
import type { WordsOf } from '../language.ts';
import { findHub } from './find-hub.ts';

export const network: WordsOf<typeof english> = {
  networkWords: {
    network: 'Netzwerk',
    letNetworkChoose: 'Das Netzwerk wählen lassen',
    ownHubNone:
      'Dieser Computer konnte keinen Port für andere öffnen und kann deshalb nicht vermitteln. Starte Earshot neu, um es noch einmal zu versuchen.',
    ownHub: 'Andere erreichen diesen Computer unter',
    findLabel: 'Andere über eine Adresse oder einen Link finden',
    findHint: 'Etwa 192.168.1.20:27474 oder ein Link, den du bekommen hast.',
    find: 'Suchen',
    finding: 'Wird gesucht…',
    advanced: 'Erweitert',
    keyText:
      'Das ist normal, wenn Earshot auf dem Computer neu installiert wurde oder ein anderer Computer seine Adresse bekommen hat. Es kann aber auch heißen, dass sich jemand für ihn ausgibt.',
    keyAdvice: 'Frage die Person, die den Computer benutzt, bevor du weitermachst.',
    keyUse: 'Trotzdem verwenden',
    keyLeave: 'Nicht verbinden',
    keyFailed: 'Das hat nicht geklappt. Versuche es noch einmal.',
    keyOther: 'Inzwischen zeigt er schon wieder einen anderen Schlüssel. Frage noch einmal, bevor du weitermachst.',
  },
  hubInUseLine({ fixed, hub }) {
    if (fixed !== null) return `Von dir festgelegt: ${shownAddress(fixed)}`;
    switch (hub.kind) {
      case 'own':
        if (hub.others === 0) return 'Dieser Computer vermittelt hier';
        return hub.others === 1
          ? 'Dieser Computer vermittelt hier (1 anderer folgt ihm)'
          : `Dieser Computer vermittelt hier (${hub.others} andere folgen ihm)`;
      case 'other':
        return `Ein anderer Computer in diesem Netzwerk vermittelt (${shownAddress(hub.address)})`;
      case 'seeking':
        return 'Der Computer, der hier vermittelt, wird gesucht…';
    }
  },
  copyLabel: (address) => `${shownAddress(address)} kopieren`,
  hubKeyTitle: (address) => `Der Computer ${shownAddress(address)} zeigt einen anderen Schlüssel als bisher`,
  distrustLabel: (address) => `${shownAddress(address)} nicht mehr vertrauen`,
  distrustedLine: (address) => `${shownAddress(address)} wird nicht mehr vertraut.`,
  trustedLine: (address, result) =>
    result === 'ok' ? `${shownAddress(address)} wird jetzt vertraut.` : findHub.findResultLine(result),
};
