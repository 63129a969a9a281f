import { DEFAULT_HUB_PORT, LIMITS } from '../../../../signaling/protocol/limits.ts';
import type * as english from '../check.ts';
import { shownAddress } from '../find-hub.ts';
import type { WordsOf } from '../language.ts';

export const check: WordsOf<typeof english> = {
  checkWords: {
    title: 'Verbindung prüfen',
    running: 'Dein Netzwerk wird geprüft…',
    runningHint: `Das dauert bis zu ${LIMITS.checkMs / 1_000} Sekunden. Du kannst dieses Fenster jederzeit schließen.`,
    failed: 'Die Prüfung wurde nicht fertig. Versuche es noch einmal; wenn das nicht hilft, starte Earshot neu.',
    steps: 'Was geprüft wurde',
    again: 'Noch einmal prüfen',
    find: 'An einer Adresse suchen',
    networkHub: 'Denselben verwenden',
    copyForColleague: 'Für die andere Person kopieren',
    copyForIt: 'Für die Netzwerkverwaltung kopieren',
    copyReport: 'Bericht kopieren',
    reportTitle: 'Verbindungsprüfung von Earshot',
  },
  verdictWords(verdict) {
    switch (verdict.kind) {
      case 'all-well':
        return {
          sentence: 'Auf diesem Computer funktioniert alles.',
          advice:
            'Andere erscheinen, sobald sie Earshot in diesem Netzwerk öffnen und ihren Namen eingeben. Fehlt jemand, lass diese Prüfung auf dem anderen Computer laufen.',
          action: { kind: 'again' },
        };
      case 'no-network':
        return {
          sentence: 'Dieser Computer ist in keinem Netzwerk.',
          advice: 'Schalte WLAN ein oder schließe ein Netzwerkkabel an. Internet ist nicht nötig.',
          action: { kind: 'again' },
        };
      case 'multicast-blocked':
        return {
          sentence:
            'Niemand sonst war zu hören. Entweder ist außer dir noch niemand hier, oder dieses Netzwerk lässt Computer einander nicht von selbst finden.',
          advice:
            'Ist noch niemand hier, brauchst du nichts zu tun. Frage im Gäste-WLAN oder zwischen den Teilen eines großen Netzwerks jemanden nach der Adresse, die Earshot dort unter Einstellungen, Netzwerk zeigt, und gib sie hier einmal ein.',
          perSystem: [
            'Auf einem Mac: Earshot muss in den Systemeinstellungen unter Datenschutz & Sicherheit, Lokales Netzwerk eingeschaltet sein.',
          ],
          action: { kind: 'find' },
        };
      case 'port-closed':
        return {
          sentence: `Der Computer ${shownAddress(verdict.address)} ist an, lässt Earshot aber nicht hinein.`,
          advice:
            'Wahrscheinlich liegt es an seiner Firewall, oder Earshot ist dort geschlossen. Auf dem anderen Computer:',
          perSystem: [
            'Windows: in Windows-Sicherheit unter Firewall- & Netzwerkschutz, „Zugriff von App durch Firewall zulassen“, Earshot bei Privat ankreuzen.',
            'Mac: in den Systemeinstellungen unter Netzwerk, Firewall, Optionen eingehende Verbindungen für Earshot erlauben.',
            `Linux: TCP-Port ${DEFAULT_HUB_PORT} öffnen, mit ufw: sudo ufw allow ${DEFAULT_HUB_PORT}/tcp`,
          ],
          action: { kind: 'copy', label: check.checkWords.copyForColleague },
        };
      case 'peers-isolated':
        return {
          sentence: 'Dieses Netzwerk hält die Computer darin voneinander getrennt.',
          advice:
            'Der Computer, der hier vermittelt, ist zu erreichen, die der anderen sind es nicht. Gäste-WLANs machen das mit Absicht („Client Isolation“). Nimm das eigene WLAN des Büros oder ein Kabel, oder bitte darum, dass Client Isolation ausgeschaltet wird.',
          action: { kind: 'copy', label: check.checkWords.copyForIt },
        };
      case 'link-local-only':
        return {
          sentence: 'Dieses Netzwerk gibt Computern keine Adressen, die ein Gespräch nutzen kann.',
          advice:
            'Ihr seht einander, aber Gespräche kommen nicht zustande. Lass den Router Adressen vergeben (DHCP oder ein IPv6-Präfix), oder nimm ein anderes Netzwerk.',
          action: { kind: 'copy', label: check.checkWords.copyForIt },
        };
      case 'vpn':
        return {
          sentence: `Ein VPN (${verdict.card}) leitet den Datenverkehr um, der in diesem Netzwerk bleiben sollte.`,
          advice:
            'Trenne das VPN und prüfe noch einmal. Wenn du es in Gesprächen brauchst, bitte darum, dass es Zugriff auf das lokale Netzwerk erlaubt („Split Tunneling“).',
          action: { kind: 'again' },
        };
      case 'other-version':
        return verdict.theirs > verdict.ours
          ? {
              sentence: `Dieses Earshot ist älter als das auf ${shownAddress(verdict.address)}.`,
              advice:
                'Die beiden verstehen einander nicht. Installiere hier das neueste Earshot und prüfe noch einmal.',
              action: { kind: 'again' },
            }
          : {
              sentence: `Das Earshot auf ${shownAddress(verdict.address)} ist älter als dieses.`,
              advice:
                'Die beiden verstehen einander nicht. Bitte darum, dass dort das neueste Earshot installiert wird.',
              action: { kind: 'again' },
            };
      case 'other-hub':
        return {
          sentence: 'Für dich und die Leute um dich herum vermitteln verschiedene Computer.',
          advice: `Hier ist es ${shownAddress(verdict.ours)}, bei den anderen ${shownAddress(verdict.theirs)}. Ihr seht einander, wenn ihr denselben verwendet.`,
          action: { kind: 'network-hub', address: verdict.theirs },
        };
      case 'asleep':
        return {
          sentence: `Der Computer ${shownAddress(verdict.address)} antwortet nicht: Er ist aus oder schläft.`,
          advice:
            'Über ihn hat Earshot bisher andere gefunden. Wecke ihn auf und lass ihn tagsüber nicht schlafen. Hat sich seine Adresse geändert, frage nach der neuen.',
          action: { kind: 'again' },
        };
    }
  },
  stepLabel(kind) {
    switch (kind) {
      case 'cards':
        return 'Netzwerkkarten dieses Computers';
      case 'multicast':
        return 'Andere von selbst finden';
      case 'hub':
        return 'Der Computer, der hier vermittelt';
      case 'known-hubs':
        return 'Computer, die früher vermittelt haben';
      case 'version':
        return 'Versionen von Earshot';
      case 'people':
        return 'Andere Computer erreichen';
    }
  },
  stepResult(result) {
    switch (result) {
      case 'good':
        return 'Gut';
      case 'bad':
        return 'Problem';
      case 'unknown':
        return 'Unbekannt';
    }
  },
};
