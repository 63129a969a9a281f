import type * as english from '../settings.ts';
import type { WordsOf } from '../language.ts';

export const settings: WordsOf<typeof english> = {
  settingsWords: {
    title: 'Einstellungen',
    sections: 'Abschnitte',
    callSounds: 'Töne, wenn jemand kommt oder geht und wenn ich mich stummschalte',
    theme: 'Farbschema',
    serversSaved: 'Gespeichert.',
    iceServers: 'STUN- und TURN-Server',
    iceHint: 'In einem lokalen Netzwerk nicht nötig.',
    iceAddress: 'Adresse des Servers',
    iceUsername: 'Benutzername',
    iceCredential: 'Passwort',
    addServer: 'Server hinzufügen',
    removeServer: 'Server entfernen',
    saveServers: 'Server speichern',
  },
  sectionName(section) {
    switch (section) {
      case 'you':
        return 'Du';
      case 'devices':
        return 'Kamera und Ton';
      case 'calls':
        return 'Anrufe';
      case 'keys':
        return 'Tasten';
      case 'appearance':
        return 'Aussehen';
      case 'language':
        return 'Sprache';
      case 'network':
        return 'Netzwerk';
      case 'updates':
        return 'Updates';
    }
  },
  themeLabel(theme) {
    switch (theme) {
      case 'system':
        return 'System';
      case 'light':
        return 'Hell';
      case 'dark':
        return 'Dunkel';
    }
  },
  iceServersResult(result) {
    switch (result) {
      case 'ok':
        return settings.settingsWords.serversSaved;
      case 'bad-server':
        return 'Eine Adresse ist stun:HOST oder turn:HOST, eventuell mit Port. TURN braucht Benutzername und Passwort.';
    }
  },
};
