import type * as english from '../trust.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const trust: WordsOf<typeof english> = {
  trustWords: {
    isNew: 'Neu',
    newMeans: 'Diese Person hast du auf diesem Computer noch nicht getroffen.',
    verified: 'Geprüft',
    verifiedMeans: 'Ihr habt Codes verglichen, und sie waren gleich.',
    guest: 'Gast',
    guestMeans:
      'Benutzt Earshot im Browser: Die Seite kam von einem anderen Computer, und wer ihn betreibt, könnte sie verändert haben.',
    unclear: 'Wer ist das?',
    unclearMeans: 'So heißt jemand anderes, den du kennst.',
    whoIsThis: 'Wer ist das?',
    advice:
      'Es kann dieselbe Person mit einem anderen Computer oder Browser sein, oder jemand, der sich für sie ausgibt. Wenn du nicht sicher bist, frage persönlich oder am Telefon nach, und vergleicht die Codes.',
    doNotConnect: 'Nicht verbinden',
    connectAnyway: 'Trotzdem verbinden',
    held: 'Wartet, bis du sagst, wer das ist',
    unseen: 'Nicht für alle zu sehen',
    isBlocked: 'Blockiert',
    blockedMeans: 'Du hast diese Person auf diesem Computer blockiert.',
    heldBlocked: 'Blockiert: sieht und hört nichts von dir',
  },
  introducedLine: (introducer) => sentence`Vorgestellt von ${introducer}`,
  introducedMeans: (name, introducer) => sentence`Dass ${name} in diesem Raum ist, sagt nur ${introducer}.`,
  unseenMeans: (name) =>
    sentence`Nicht alle sehen ${name}: Jemand anderes in diesem Raum hat keine Verbindung zu dieser Person oder lässt sie nicht zu.`,
  blockWords: {
    muteCaller: 'Anrufe nicht klingeln lassen',
    muteHint: 'Sie klingeln nicht und gelten als verpasst, bis du Earshot schließt.',
    unmuteCaller: 'Anrufe wieder klingeln lassen',
    block: 'Blockieren',
    blockHint: 'Keine Anrufe, und in einem Raum ist nichts von dir zu sehen oder zu hören.',
    unblock: 'Nicht mehr blockieren',
    keepBlocked: 'Weiter blockieren',
    unblockAndConnect: 'Nicht mehr blockieren und verbinden',
    whileBlocked:
      'Solange diese Person blockiert ist, enden ihre Anrufe von selbst, ohne Meldung hier, und in einem Raum sieht und hört sie nichts von dir.',
  },
  moreLabel: (name) => `Mehr zu ${name}`,
  youBlockedLine: (name) => sentence`Du hast ${name} auf diesem Computer blockiert.`,
  blockedLine: (name) => sentence`${name} ist blockiert. Die Liste findest du in den Einstellungen.`,
  callerMutedLine: (name) => sentence`Anrufe von ${name} klingeln nicht, bis du Earshot schließt.`,
  nameTakenLine(name, ownerName, formerName) {
    const who = formerName === null ? sentence`Jemand Neues nennt sich` : sentence`${formerName} nennt sich jetzt`;
    return sentence`${who} ${name}. Das ist nicht die Person ${ownerName}, die du von diesem Computer kennst.`;
  },
  connectLine: (ownerName) => sentence`Verbinden: Es ist ${ownerName} mit einem anderen Computer`,
  questionTitle(about) {
    switch (about) {
      case 'incoming call':
        return 'Jemand möchte dich anrufen';
      case 'outgoing call':
        return 'Wen rufst du an?';
      case 'join request':
        return 'Wer bittet um Einlass?';
      case 'room':
        return trust.trustWords.whoIsThis;
    }
  },
  codeOfLine: (name, whose) =>
    whose === 'known'
      ? sentence`Code der Person ${name}, die du kennst`
      : sentence`Code der Person ${name}, um die es geht`,
  heldLine: (name) =>
    sentence`Hier ist jemand, der sich ${name} nennt und nicht die Person ist, die du kennst. Von dir ist dort nichts zu sehen oder zu hören, bis du sagst, wer das ist.`,
  renamedLine: (formerName, name) => sentence`${formerName} heißt jetzt ${name}.`,
};
