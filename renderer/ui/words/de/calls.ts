import type * as english from '../calls.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const calls: WordsOf<typeof english> = {
  callWords: {
    incomingTitle: 'Eingehender Anruf',
    outgoingTitle: 'Ausgehender Anruf',
    accept: 'Annehmen',
    voiceOnly: 'Nur Ton',
    voiceOnlyHint: 'Nimmt den Anruf mit ausgeschalteter Kamera an.',
    decline: 'Ablehnen',
    cancel: 'Anruf abbrechen',
    stopRinging: 'Klingeln beenden',
    callBack: 'Zurückrufen',
    call: 'Anrufen',
    askToJoin: 'Um Einlass bitten',
    busy: 'In einem anderen Gespräch.',
    requestTitle: 'Bitte um Einlass',
    requestHint: 'Du kommst hinein, sobald du eingelassen wirst.',
  },
  incomingLine: (name) => sentence`${name} ruft dich an`,
  acceptingLine: (name) => sentence`Du wirst mit ${name} verbunden…`,
  outgoingLine(name, phase) {
    switch (phase) {
      case 'requesting':
        return sentence`${name} wird gefragt…`;
      case 'calling-busy':
        return sentence`${name} ist im Gespräch und sieht, dass du anrufst`;
      case 'calling':
        return sentence`${name} wird angerufen`;
      case 'ringing':
        return sentence`Es klingelt bei ${name}`;
    }
  },
  ringingLine: (names) => sentence`Es klingelt bei ${listNames(names)}`,
  callPersonLabel: (name) => `${name} anrufen`,
  askToJoinLabel: (name) => `${name} um Einlass bitten`,
  callAnywayLabel: (name) => `Trotzdem anrufen: ${name}`,
  cancelCallLabel: (name) => `Anruf abbrechen: ${name}`,
  callAgainLabel: (name) => `${name} noch einmal anrufen`,
  callFailureLine(name, reason) {
    switch (reason) {
      case 'declined':
        return sentence`${name} hat den Anruf abgelehnt.`;
      case 'busy':
        return sentence`${name} ist gerade in einem anderen Gespräch und sieht später, dass du angerufen hast.`;
      case 'do-not-disturb':
        return sentence`${name} möchte nicht gestört werden und sieht später, dass du angerufen hast.`;
      case 'no-answer':
        return sentence`${name} hat nicht abgenommen.`;
      case 'gone':
        return sentence`${name} ist nicht mehr hier.`;
      case 'room-full':
        return sentence`Im Raum ist kein Platz mehr für ${name}.`;
      case 'too-often':
        return sentence`Du hast in kurzer Zeit zu oft angerufen. Warte eine Minute und rufe ${name} dann noch einmal an.`;
      case 'offline':
        return sentence`Du bist nicht verbunden, deshalb war der Anruf bei ${name} nicht möglich. Versuche es, sobald du wieder verbunden bist.`;
      case 'failed':
        return sentence`Der Anruf bei ${name} hat nicht geklappt. Versuche es noch einmal.`;
      case 'removed':
        return sentence`${name} wurde aus diesem Raum entfernt. Nur die Person, die den Raum angelegt hat, kann das rückgängig machen.`;
    }
  },
  joinFailureLine(name, reason) {
    switch (reason) {
      case 'declined':
        return sentence`${name} sagt: jetzt nicht.`;
      case 'not-in-call':
        return sentence`${name} ist in keinem Gespräch mehr. Jetzt kannst du anrufen.`;
      case 'gone':
        return sentence`${name} hat das Gespräch verlassen.`;
      case 'busy':
        return sentence`${name} kann im Moment nicht gefragt werden. Versuche es später noch einmal.`;
      case 'do-not-disturb':
        return sentence`${name} möchte nicht gestört werden.`;
      case 'room-full':
        return sentence`Das Gespräch, in dem ${name} ist, ist voll. Versuche es noch einmal, wenn jemand gegangen ist.`;
      case 'too-often':
        return sentence`Du hast in kurzer Zeit zu oft gefragt. Warte eine Minute und frage ${name} dann noch einmal.`;
      case 'no-answer':
        return sentence`${name} hat nicht geantwortet.`;
      case 'offline':
        return sentence`Du bist nicht verbunden, deshalb konnte ${name} nicht gefragt werden. Versuche es, sobald du wieder verbunden bist.`;
      case 'failed':
        return sentence`${name} konnte nicht gefragt werden. Versuche es noch einmal.`;
    }
  },
};
