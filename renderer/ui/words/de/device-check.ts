import type * as english from '../device-check.ts';
import type { WordsOf } from '../language.ts';
import { devices, yourDevices } from './device-names.ts';

export const deviceCheck: WordsOf<typeof english> = {
  deviceCheckWords: {
    playTone: 'Testton abspielen',
    stopTone: 'Anhalten',
    toneHint: 'Drei Töne. Wenn du sie nicht hörst, stelle lauter oder wähle einen anderen Lautsprecher.',
    record: '5 Sekunden aufnehmen',
    stopRecording: 'Anhalten',
    recordHint: 'Danach hörst du, wie andere dich hören. Nichts wird aufbewahrt.',
    stepsTitle: 'So erlaubst du es',
  },
  permissionReason(kinds) {
    const why = kinds.length > 1 ? 'sehen und hören' : kinds.includes('camera') ? 'sehen' : 'hören';
    const closed = kinds.length > 1 ? 'sind sie' : kinds.includes('camera') ? 'ist sie' : 'ist es';
    return `Earshot braucht ${yourDevices(kinds)}, damit andere dich im Gespräch ${why}. Außerhalb von Gesprächen ${closed} aus.`;
  },
  allowLabel: (kinds) => `${devices(kinds)} erlauben`,
  verdictLine(verdict) {
    switch (verdict) {
      case 'listening':
        return 'Sag etwas…';
      case 'silent':
        return 'Dein Mikrofon ist stumm. Sag etwas oder wähle ein anderes.';
      case 'noisy':
        return 'Dein Mikrofon nimmt Geräusche auf. Andere hören, was um dich herum ist.';
      case 'works':
        return 'Dein Mikrofon funktioniert.';
    }
  },
  recordingLine(step) {
    switch (step) {
      case 'recording':
        return 'Aufnahme läuft. Sag etwas…';
      case 'playing':
        return 'Die Aufnahme wird abgespielt…';
      case 'failed':
        return 'Aufnehmen oder Abspielen hat nicht geklappt.';
      case 'over':
      case null:
        return deviceCheck.deviceCheckWords.recordHint;
    }
  },
  permissionSteps(place) {
    switch (place) {
      case 'chromium':
        return [
          'Drücke auf das Symbol links neben der Adresse.',
          'Schalte „Kamera“ und „Mikrofon“ ein oder stelle sie auf „Zulassen“.',
          'Komm zurück und drücke „Noch einmal versuchen“.',
        ];
      case 'firefox':
        return [
          'Drücke links neben der Adresse auf die durchgestrichene Kamera oder das durchgestrichene Mikrofon.',
          'Drücke auf das Kreuz neben „Blockiert“, um das zurückzunehmen.',
          'Drücke „Noch einmal versuchen“ und dann „Erlauben“.',
        ];
      case 'safari':
        return [
          'Öffne das Menü links neben der Adresse und darin die Einstellungen für diese Website.',
          'Stelle „Kamera“ und „Mikrofon“ auf „Erlauben“.',
          'Komm zurück und drücke „Noch einmal versuchen“.',
        ];
      case 'windows':
        return [
          'Öffne die Einstellungen von Windows und darin „Datenschutz und Sicherheit“.',
          'Öffne „Kamera“ und danach „Mikrofon“ und lass Desktop-Apps sie benutzen.',
          'Komm zurück und drücke „Noch einmal versuchen“.',
        ];
      case 'mac':
        return [
          'Öffne die Systemeinstellungen und darin „Datenschutz & Sicherheit“.',
          'Öffne „Kamera“ und danach „Mikrofon“ und schalte Earshot ein.',
          'Starte Earshot neu, wenn der Mac darum bittet.',
        ];
      case 'linux':
        return [
          'Öffne die Einstellungen deines Systems und darin „Datenschutz“.',
          'Lass Apps die Kamera und das Mikrofon benutzen.',
          'Komm zurück und drücke „Noch einmal versuchen“.',
        ];
    }
  },
};
