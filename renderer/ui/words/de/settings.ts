import type * as english from '../settings.ts';
import type { WordsOf } from '../language.ts';

export const settings: WordsOf<typeof english> = {
  settingsWords: {
    title: 'Einstellungen',
    devices: 'Kamera und Ton',
    callSounds: 'Töne, wenn jemand kommt und geht, und wenn ich mich stummschalte',
    appearance: 'Aussehen',
    theme: 'Farben',
    language: 'Sprache',
    shortcuts: 'Tastenkürzel',
    shortcutsOn: 'Tastenkürzel benutzen',
    talkKey: 'Leertaste',
    shortcutsHint: 'Die mit einem Buchstaben gehen auch beim Schreiben. Mikrofon und Kamera gehorchen in jedem Dialog.',
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
  SHORTCUT_WORDS: [
    ['talk', 'Halten, um zu sprechen, solange du stumm bist'],
    ['mute', 'Mikrofon stummschalten oder einschalten'],
    ['camera', 'Kamera ein- oder ausschalten'],
    ['share', 'Bildschirm teilen oder damit aufhören'],
    ['hand', 'Hand heben oder senken'],
    ['react', 'Reagieren: Pfeiltasten und Enter wählen'],
    ['leave', 'Raum verlassen'],
    ['search', 'Leute suchen und mit Enter die erste Person anrufen'],
  ],
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
        return 'Eine Adresse ist stun:HOST oder turn:HOST, vielleicht mit einem Port. TURN braucht Benutzername und Passwort.';
    }
  },
};
