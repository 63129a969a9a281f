import type { HubState } from '../../../core/model.ts';
import type * as english from '../hub.ts';
import type { HubSource } from '../hub.ts';
import type { WordsOf } from '../language.ts';

type OfflineReason = Extract<HubState, { kind: 'offline' }>['reason'];

const MOVED =
  'Ein anderer Computer vermittelt jetzt. Dein Gespräch geht weiter, aber andere erreichen diesen Raum nur unter der neuen Adresse. Wer dorthin geht, verlässt dieses Gespräch und tritt neu bei; ist der Raum abgeschlossen, werden die anderen gebeten, dich einzulassen.';
const FULL = 'Hier ist kein Platz mehr. Du kommst hinein, wenn jemand gegangen ist.';

export const hub: WordsOf<typeof english> = {
  hubWords: {
    offNetwork: 'Dein Computer ist nicht im Netzwerk. Sobald er es wieder ist, geht dein Gespräch von selbst weiter.',
    offNetworkLobby: 'Dein Computer ist nicht im Netzwerk.',
    unreached:
      'Diesen Computer erreicht nichts mehr. Ist sein Netzwerk ausgefallen, geht dein Gespräch von selbst weiter, sobald es wieder da ist.',
    tryNow: 'Jetzt versuchen',
    decide: 'Entscheiden',
    goToNewAddress: 'Zur neuen Adresse gehen',
    moved: MOVED,
  },
  hubLine(hub, source) {
    switch (hub.kind) {
      case 'idle':
        return source === 'page'
          ? 'Gib deinen Namen ein, um dich zu verbinden'
          : 'Gib deinen Namen ein, um zu sehen, wer in der Nähe ist';
      case 'connecting':
        return 'Wird verbunden…';
      case 'online':
        return 'Verbunden';
      case 'offline':
        return offlineLine(hub.reason, source);
      case 'moved':
        return 'Ein anderer Computer vermittelt jetzt. Earshot wechselt dorthin…';
      case 'refused':
        return refusedLine(hub.code);
    }
  },
  hubTroubleInCall(hub, source) {
    switch (hub.kind) {
      case 'idle':
      case 'online':
        return null;
      case 'connecting':
      case 'offline':
        return lostInCall(source);
      case 'moved':
        return MOVED;
      case 'refused':
        if (hub.code === 'replaced')
          return 'Earshot ist in einem anderen Tab mit deinem Namen offen, und dein Gespräch ist jetzt dort.';
        return `${refusedLine(hub.code)} Dein Gespräch geht weiter; es kann nur niemand Neues dazukommen.`;
    }
  },
};

function lostInCall(source: HubSource): string {
  switch (source) {
    case 'network':
      return 'Es wird ein anderer Computer gesucht, der vermittelt. Dein Gespräch geht weiter.';
    case 'set':
      return 'Der Computer, der hier vermittelt, ist nicht zu erreichen. Dein Gespräch geht weiter; bis er wieder da ist, kann niemand Neues dazukommen.';
    case 'page':
      return 'Der Computer, der hier vermittelt, ist nicht zu erreichen. Dein Gespräch geht weiter; bis er wieder da ist, kommt mit deinem Link niemand herein.';
  }
}

function offlineLine(reason: OfflineReason, source: HubSource): string {
  switch (source) {
    case 'network':
      return 'Es wird ein anderer Computer gesucht, der vermittelt…';
    case 'set':
      return reasonLine(reason);
    case 'page':
      return 'Die Verbindung ist abgebrochen. Wenn das so bleibt, bitte jemanden um einen neuen Link.';
  }
}

function reasonLine(reason: OfflineReason): string {
  switch (reason) {
    case 'unreachable':
      return 'Es gibt keine Verbindung. Earshot versucht es von selbst weiter.';
    case 'hub-closed':
      return 'Auf dem Computer, der hier vermittelt, wurde Earshot geschlossen. Es geht weiter, sobald er wieder da ist.';
    case 'hub-full':
      return FULL;
    case 'connection-lost':
      return 'Die Verbindung ist abgebrochen. Earshot versucht es von selbst weiter.';
  }
}

function refusedLine(code: string): string {
  switch (code) {
    case 'replaced':
      return 'Earshot ist in einem anderen Tab offen. Mach dort weiter oder benutze es hier.';
    case 'hub-key-changed':
      return 'Der Computer, der hier vermittelt, zeigt einen anderen Schlüssel als bisher, deshalb verbindet sich Earshot nicht mit ihm.';
    case 'page-closed':
      return 'Earshot wurde neu gestartet. Öffne die Adresse, die es ausgegeben hat, dann geht auch diese Seite weiter.';
    case 'client-too-old':
      return 'Dieses Earshot ist zu alt für die anderen hier. Aktualisiere es oder lade die Seite neu.';
    case 'client-too-new':
      return 'Die anderen hier haben ein älteres Earshot. Bitte sie, es zu aktualisieren.';
    case 'not-proved':
      return 'Der Beweis, wer du bist, wurde nicht angenommen. Vielleicht ist zwischen dir und dem Computer, der hier vermittelt, etwas im Weg.';
    case 'hub-full':
      return FULL;
    case 'rate-limited':
      return 'Zu viele Versuche in kurzer Zeit. Warte eine Minute und versuche es dann noch einmal.';
    default:
      return `Die Verbindung wurde abgelehnt (${code}).`;
  }
}
