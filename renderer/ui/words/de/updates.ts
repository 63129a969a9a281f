import type * as english from '../updates.ts';
import { locale, type WordsOf } from '../language.ts';

export const updates: WordsOf<typeof english> = {
  updateWords: {
    title: 'Updates',
    check: 'Nach Updates suchen',
    download: 'Aktualisieren',
    install: 'Neu starten und aktualisieren',
    later: 'Später',
    whatsNew: 'Was ist neu?',
    inCall: 'Während eines Gesprächs wird nichts geladen oder installiert.',
    progress: 'Download',
    feed: 'Updates von',
    feedHint:
      'Adresse eines Ordners mit signierten Versionen. Leer: was dieses Netzwerk anbietet, falls es etwas gibt.',
    feedWrong: 'Das ist keine Adresse. Sie sieht so aus: https://updates.example/earshot/',
    feedKept: 'Gemerkt.',
    feedNotKept: 'Die Adresse ließ sich nicht speichern. Sie gilt, bis Earshot beendet wird.',
    keep: 'Verwenden',
  },
  runningLine: (version) => `Das ist Earshot ${version}.`,
  thereLine: (version) => `Earshot ${version} ist da.`,
  loadingLine: (version) => `Earshot ${version} wird geladen.`,
  readyLine: (version) => `Earshot ${version} ist geladen. Der Neustart dauert ein paar Sekunden.`,
  availableLine: (version, bytes) =>
    `Earshot ${version} ist da (${new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1_000_000))} MB).`,
  restartingLine: (version) => `Earshot ${version} startet…`,
  feedLine: (feed) => {
    return feed.from === 'hub' ? 'Nach Updates wird dieses Netzwerk gefragt.' : `Updates kommen von ${feed.url}`;
  },
  noUpdatesLine: (reason) => {
    switch (reason) {
      case 'no-key':
        return 'Diese Version nimmt keine Updates an. Wer dir Earshot gegeben hat, hat auch die nächste.';
      case 'cannot-install':
        return 'Dieses Earshot kann sich nicht selbst ersetzen. Installiere die nächste Version so wie diese.';
      case 'no-feed':
        return 'Hier bietet niemand Updates an.';
    }
  },
  idleLine: (checked) =>
    checked
      ? 'Es gibt nichts Neueres.'
      : 'Earshot sucht einmal am Tag danach und fragt, bevor es irgendetwas herunterlädt.',
  checkingLine: () => 'Wird gesucht…',
  updateRefusedLine: (reason) => {
    switch (reason) {
      case 'unsigned':
        return 'Das Update wurde abgelehnt: Es ist nicht signiert. Sag es der Person, die den Server dafür betreibt.';
      case 'wrong-signature':
        return 'Das Update wurde abgelehnt: Jemand anderes hat es signiert. Sag es der Person, die den Server dafür betreibt.';
      case 'unreadable':
        return 'Das Update wurde abgelehnt: Es ist nicht lesbar. Sag es der Person, die den Server dafür betreibt.';
      case 'wrong-file':
        return 'Das Update wurde abgelehnt: Die Datei ist nicht die, die signiert wurde. Sag es der Person, die den Server dafür betreibt.';
    }
  },
  updateFailedLine: (reason) => {
    switch (reason) {
      case 'nothing-here':
        return 'An diesem Ort gibt es keine Updates.';
      case 'unreachable':
        return 'Der Server mit den Updates antwortet nicht. Versuche es später noch einmal.';
      case 'busy':
        return 'Der Server mit den Updates hat gerade zu viel zu tun. Versuche es später noch einmal.';
      case 'no-file':
        return 'In der neuesten Version ist nichts für diesen Computer.';
      case 'not-kept':
        return 'Das Update ließ sich nicht speichern. Schaffe etwas Platz und versuche es noch einmal.';
      case 'not-installed':
        return 'Das Update ließ sich nicht installieren. Dieses Earshot bleibt, wie es ist.';
    }
  },
};
