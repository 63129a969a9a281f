import { LIMITS } from '../../../../signaling/protocol/limits.ts';
import type * as english from '../lobby.ts';
import type { WordsOf } from '../language.ts';
import { listNames, sentence } from '../sentence.ts';

export const lobby: WordsOf<typeof english> = {
  lobbyWords: {
    yourName: 'Dein Name',
    side: 'Du und deine Räume',
    nameMissing: 'Gib zuerst deinen Namen ein, damit andere wissen, wer da ist.',
    nameRefused: `Nimm 1 bis ${LIMITS.nameLength} sichtbare Zeichen.`,
    availability: 'Deine Verfügbarkeit',
    available: 'Verfügbar',
    awayByItself: 'Abwesend (von selbst)',
    doNotDisturb: 'Nicht stören',
    peopleNearby: 'Leute in der Nähe',
    nobodyTitle: 'Außer dir ist noch niemand hier',
    nobodyText:
      'Andere erscheinen hier von selbst, sobald sie Earshot in diesem Netzwerk öffnen. Wer es nicht hat, kommt mit dem Browser dazu: Lege einen Raum an und verschicke seinen Link.',
    inviteSomebody: 'Raum anlegen und einladen',
    notSeenTitle: 'Suche nach Leuten',
    notSeenText: 'Sie erscheinen hier, sobald das Netzwerk antwortet.',
    notConnectedTitle: 'Nicht verbunden',
    welcome: 'Willkommen bei Earshot',
    noNameText: 'Gib deinen Namen ein: Die Leute in diesem Netzwerk sehen ihn und können dich anrufen, und du sie.',
    done: 'Weiter',
    rooms: 'Räume',
    roomCode: 'Raumcode',
    roomCodeHint: 'Code oder Link',
    roomCodeRefused:
      'Das ist kein Raumcode. Er hat 3 bis 32 Buchstaben, Ziffern und Bindestriche oder ist ein Link, der auf /j/ und den Code endet.',
    joinRoom: 'Beitreten',
    newRoom: 'Neuer Raum',
    makingRoom: 'Raum wird angelegt…',
    roomNotMade:
      'Du bist nicht verbunden und kannst deshalb keinen Raum anlegen. Versuche es, sobald du wieder verbunden bist.',
    useItsCode: 'Seinen Code übernehmen',
    ifInstalled: 'Wenn Earshot auf diesem Computer installiert ist, kannst du',
    openInApp: 'den Raum in der App öffnen',
    rejoin: 'Wieder beitreten',
  },
  invitedLine: (code) => `Du bist in den Raum ${code} eingeladen.`,
  openedLinkLine: (code, isTaken) =>
    isTaken
      ? `Du hast einen Link zum Raum ${code} geöffnet.`
      : `Du hast einen Link zum Raum ${code} geöffnet. Was du eingegeben hast, bleibt stehen.`,
  openedLinkInRoomLine: (code) =>
    `Du hast einen Link zum Raum ${code} geöffnet. Verlasse diesen Raum, um dort beizutreten.`,
  leftLine(title, company, code) {
    if (title !== '') return sentence`Du hast ${title} verlassen.`;
    return company.length === 0
      ? sentence`Du hast den Raum ${code} verlassen.`
      : sentence`Du hast das Gespräch mit ${listNames(company)} verlassen.`;
  },
  joiningLine: (code) => `Beitritt zu ${code}…`,
  nearbyLine: (activity, isMuted) =>
    isMuted ? `${lobby.activityLine(activity)}. Anrufe hier stumm` : lobby.activityLine(activity),
  inRoomLine(title, others) {
    if (title !== '') return sentence`In ${title}`;
    return others.length === 0 ? ['Allein in einem Raum'] : sentence`Im Gespräch mit ${listNames(others)}`;
  },
  activityLine(activity) {
    switch (activity) {
      case 'available':
        return 'Verfügbar';
      case 'away':
        return 'Abwesend';
      case 'in-call':
        return 'Im Gespräch';
      case 'do-not-disturb':
        return 'Nicht stören';
    }
  },
  roomFailureLine(code, error) {
    switch (error) {
      case 'room-full':
        return `Dieser Raum ist voll: In ${code} sind ${LIMITS.roomCapacity} Leute. Versuche es noch einmal, wenn jemand gegangen ist.`;
      case 'rate-limited':
        return 'Zu viele Versuche in kurzer Zeit. Warte eine Minute und versuche es dann noch einmal.';
      case 'offline':
        return 'Du bist nicht verbunden und kannst dem Raum deshalb nicht beitreten. Versuche es, sobald du wieder verbunden bist.';
      case 'timeout':
        return 'Es kam keine Antwort. Versuche es noch einmal.';
      case 'hub-full':
        return 'Hier ist kein Platz mehr. Versuche es noch einmal, wenn jemand gegangen ist.';
      case 'client-too-old':
        return 'Dieses Earshot ist zu alt für die anderen hier. Aktualisiere es oder lade die Seite neu.';
      case 'client-too-new':
        return 'Die anderen hier haben ein älteres Earshot. Bitte sie, es zu aktualisieren.';
      default:
        return `Der Beitritt zum Raum ${code} hat nicht geklappt (${error}). Versuche es noch einmal.`;
    }
  },
};
