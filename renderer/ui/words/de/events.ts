import type * as english from '../events.ts';
import type { WordsOf } from '../language.ts';

export const events: WordsOf<typeof english> = {
  eventWords: {
    title: 'Was geschah',
    of: 'Ereignisse von',
    everybody: 'Alle',
    none: 'Noch nichts.',
  },
  absentPerson: (alias) => `Person ${alias}, gerade nicht hier`,
  hubEvents: {
    idle: 'Im Netzwerk wird niemand gesucht',
    connecting: 'Sucht, wer hier vermittelt',
    online: 'Wird an andere vermittelt',
    offline: 'Niemand vermittelt hier',
    moved: 'Ein anderer Computer vermittelt jetzt',
    refused: 'Wird in diesem Netzwerk nicht eingelassen',
  },
  roomEvents: {
    none: 'In keinem Raum',
    joining: 'Betritt einen Raum',
    knocking: 'Bittet um Einlass',
    left: 'Hat den Raum verlassen',
    joined: 'Im Raum',
    failed: 'Der Raum war nicht zu betreten',
  },
  callEvents: {
    idle: 'Niemand wird angerufen',
    asking: 'Fragt vor dem Anruf nach',
    requesting: 'Möchte bei jemandem dazukommen',
    calling: 'Ruft jemanden an',
    ringing: 'Dort klingelt es',
    rung: 'Hier klingelt es',
    accepting: 'Nimmt den Anruf an',
  },
  cameraEvents: {
    off: 'Kamera geschlossen',
    starting: 'Kamera wird geöffnet',
    slow: 'Kamera braucht lange zum Öffnen',
    on: 'Kamera offen',
    'muted-by-system': 'Kamera offen, und das System hält sie schwarz',
    failed: 'Kamera fehlgeschlagen',
  },
  microphoneEvents: {
    off: 'Mikrofon geschlossen',
    starting: 'Mikrofon wird geöffnet',
    slow: 'Mikrofon braucht lange zum Öffnen',
    on: 'Mikrofon offen',
    'muted-by-system': 'Mikrofon offen, und das System hält es stumm',
    failed: 'Mikrofon fehlgeschlagen',
  },
  shareEvents: {
    none: 'Zeigt nichts',
    starting: 'Fängt an, etwas zu zeigen',
    sharing: 'Zeigt etwas',
    paused: 'Was gezeigt wird, gibt kein Bild',
  },
  linkEvents: {
    new: 'Eine neue Verbindung',
    connecting: 'Verbindet sich',
    connected: 'Verbunden',
    recovering: 'Nichts kommt an: sucht einen Weg',
    lost: 'Verloren',
    'cut-off': 'Eine Weile getrennt: es kam viel zu viel',
  },
  linkActions: {
    'ice-restart': 'Probiert alle Wege noch einmal',
    rebuild: 'Verbindet sich von vorn',
    close: 'Schließt die Verbindung',
  },
  otherEvents: {
    'effect-failed': 'Was den Ton bearbeitet, ist ausgefallen',
    'link-stats': 'So war die Verbindung, als nichts ankam',
    'negotiation-failed': 'Beide Seiten wurden sich nicht einig',
  },
  countEvents: {
    version: (version) => `Spricht Version ${version}`,
    events: (count) => `Aus dem Netzwerk, nicht verstanden: ${count}`,
    frames: (count) => `Von einem neueren Earshot, nicht verstanden: ${count}`,
    descriptions: (count) => `Abgelehnt, weil nicht von dort unterschrieben: ${count}`,
    candidates: (count) => `Nicht probierte Adressen: ${count}`,
  },
};
