import type * as english from '../find-hub.ts';
import type { WordsOf } from '../language.ts';

export const findHub: WordsOf<typeof english> = {
  findResultLine(result) {
    switch (result) {
      case 'ok':
        return 'Gefunden. Die Leute dort erscheinen unter „Leute in der Nähe“.';
      case 'bad-address':
        return 'Das ist keine Adresse. Gib Computer und Port ein, etwa 192.168.1.20:27474, oder füge einen Link ein.';
      case 'unreachable':
        return 'Dort antwortet niemand. Prüfe, ob die Adresse stimmt, ob Earshot auf dem Computer offen ist und ob seine Firewall Earshot hineinlässt.';
      case 'hub-key-changed':
        return 'Nicht verbunden, weil dort ein anderer Schlüssel gezeigt wird als bisher.';
      case 'other-version':
        return 'Auf dem Computer läuft eine andere Version von Earshot. Aktualisiere die ältere der beiden.';
      case 'set-by-policy':
        return 'Deine Organisation hat festgelegt, mit welchen Computern sich Earshot verbindet.';
    }
  },
};
