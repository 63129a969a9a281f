import type * as english from '../room.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const room: WordsOf<typeof english> = {
  roomWords: {
    controls: 'Gesprächssteuerung',
    chat: 'Chat',
    people: 'Leute',
    leave: 'Verlassen',
    more: 'Mehr',
    doNotDisturbMeans: 'Anrufe klingeln hier nicht und gelten als verpasst',
    quality: 'Gesprächsqualität',
    roomCode: 'Raum',
    options: 'Raumoptionen',
    rename: 'Raum umbenennen',
    roomName: 'Name des Raums',
    saveName: 'Name speichern',
    nameRefused: 'Nimm nur sichtbare Zeichen.',
    lock: 'Raum abschließen',
    lockMeans: 'Wer sonst kommt, auch mit Link, bittet zuerst um Einlass. Dazurufen kannst du andere weiterhin.',
    unlock: 'Raum aufschließen',
    unlockMeans: 'Wer den Link hat, kommt wieder ohne Frage herein.',
    locked: 'Abgeschlossen',
    whoSees: 'Wer diesen Raum sieht',
    seenAsk: 'Andere hier können um Einlass bitten',
    seenOpen: 'Offen für alle hier',
    seenOpenMeans: 'Wer ihn sieht, kommt ohne Frage herein.',
    seenOpenLocked: 'Schließe den Raum zuerst auf.',
    seenHidden: 'Nicht auf der Liste',
    closePanel: 'Bereich schließen',
    inThisRoom: 'In diesem Raum',
    alone: 'Sonst ist niemand hier.',
    bringPeople: 'Leute dazuholen',
    canBeCalled: 'Leute, die du anrufen kannst',
    allLeft: 'Außer dir ist niemand mehr hier.',
    ringing: 'Es klingelt…',
    soundBlocked: 'Der Browser hält den Ton zurück, bis du klickst.',
    clickToHear: 'Klicken, um zu hören',
    muted: 'Stumm',
    microphoneOn: 'Mikrofon an',
    noMicrophone: 'Kein Mikrofon',
    tampered:
      'Nicht verbunden: Jemand unterwegs verändert, was dieser Computer sendet. Von dir ist dort nichts zu sehen oder zu hören. Versuche es in einem anderen Netzwerk.',
  },
  roomHeading: (code) => `Raum ${code}`,
  peopleHeading(names) {
    if (names.length === 0) return null;
    if (names.length <= 3) return listNames(names);
    const [first = '', second = ''] = names;
    return sentence`${first}, ${second} und ${[String(names.length - 2)]} weitere`;
  },
  unreadLine: (count) => (count === 1 ? '1 ungelesene Nachricht' : `${count} ungelesene Nachrichten`),
  participantsLine: (count) => (count === 1 ? '1 Person im Raum' : `${count} Leute im Raum`),
  linkLine({ link, everConnected, tampered }) {
    if (tampered && link !== 'connected' && link !== 'cut-off') return room.roomWords.tampered;
    switch (link) {
      case 'new':
      case 'connecting':
        return 'Wird verbunden…';
      case 'connected':
        return null;
      case 'recovering':
        return 'Wird neu verbunden…';
      case 'lost':
        return everConnected
          ? 'Verbindung abgebrochen. Sie kommt von selbst wieder, wenn das Netzwerk wieder da ist.'
          : 'Kein Weg zu diesem Computer gefunden. Bringt beide in dasselbe Netzwerk, ohne VPN; dann werdet ihr von selbst verbunden.';
      case 'cut-off':
        return 'Für 30 Sekunden getrennt: Dieser Computer sendet mehr Nachrichten, als Earshot annimmt.';
    }
  },
  pinLabel: (what) => `${what} anheften`,
  unpinLabel: (what) => `${what} lösen`,
};
