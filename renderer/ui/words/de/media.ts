import type { CaptureKind } from '../../../core/model.ts';
import type * as english from '../media.ts';
import type { WordsOf } from '../language.ts';
import { yourDevices } from './device-names.ts';

export const media: WordsOf<typeof english> = {
  mediaWords: {
    check: 'Kamera und Ton prüfen',
    tryingAgain: 'Neuer Versuch…',
    muteMicrophone: 'Mikrofon stummschalten',
    unmuteMicrophone: 'Mikrofon einschalten',
    mute: 'Mikrofon',
    unmute: 'Mikrofon',
    speak: 'Einschalten',
    camera: 'Kamera',
    soundOptions: 'Tonoptionen',
    cameraOptions: 'Kameraoptionen',
    cameraOff: 'Kamera ausschalten',
    cameraOn: 'Kamera einschalten',
    duringCall: 'Dein Mikrofon und deine Kamera',
    level: 'Mikrofonpegel',
    preview: 'Dein Kamerabild',
    cameraIsOff: 'Deine Kamera ist aus',
    noPicture: 'Kein Kamerabild',
    cameraStarting: 'Deine Kamera startet…',
    systemDefault: 'Systemstandard',
    speakerNotChoosable: 'Von deinem Browser gewählt',
  },
  deviceKindLabel(kind) {
    switch (kind) {
      case 'camera':
        return 'Kamera';
      case 'microphone':
        return 'Mikrofon';
      case 'speaker':
        return 'Lautsprecher';
    }
  },
  noDeviceLine(kind) {
    switch (kind) {
      case 'camera':
        return 'Keine Kamera gefunden';
      case 'microphone':
        return 'Kein Mikrofon gefunden';
      case 'speaker':
        return media.mediaWords.speakerNotChoosable;
    }
  },
  mediaLines: {
    allow(kinds) {
      const why = kinds.length > 1 ? 'sehen und hören' : kinds.includes('camera') ? 'sehen' : 'hören';
      return `Erlaube ${yourDevices(kinds)}, wenn der Browser fragt, damit die anderen dich ${why}.`;
    },
    slow: (kinds) =>
      `${capitalised(yourDevices(kinds))} ${kinds.length > 1 ? 'sind' : 'ist'} noch nicht gestartet. Wenn Browser oder System fragen, erlaube es.`,
    failed(kinds, reason) {
      switch (reason) {
        case 'denied':
          return `Earshot darf ${yourDevices(kinds)} nicht benutzen. Erlaube es in den Einstellungen von Browser oder System.`;
        case 'not-found':
          return notFound(kinds);
        case 'in-use':
          return `Ein anderes Programm benutzt ${yourDevices(kinds)}. Schließe es zuerst.`;
        case 'insecure-page':
          return `Browser geben ${yourDevices(kinds)} nur für https-Seiten frei. Öffne diese Seite mit ihrer https-Adresse.`;
        case 'unsupported':
          return `Dieser Browser kann ${yourDevices(kinds)} nicht benutzen.`;
        case 'stopped':
          return `${capitalised(yourDevices(kinds))} ${kinds.length > 1 ? 'sind' : 'ist'} ausgefallen. Versuche es noch einmal oder wähle etwas anderes.`;
        case 'cancelled':
        case 'failed':
          return `${capitalised(yourDevices(kinds))} ${kinds.length > 1 ? 'sind' : 'ist'} nicht gestartet.`;
      }
    },
    cameraHeld:
      'Deine Kamera liefert kein Bild: Eine Taste, eine Abdeckung oder das System hat sie ausgeschaltet. Schalte sie dort ein.',
    microphoneHeld:
      'Niemand hört dich: Eine Taste, ein Schalter oder das System hat dein Mikrofon stummgeschaltet. Schalte es dort ein.',
    callGoesOn: 'Dein Gespräch geht weiter.',
    canJoin: 'Du kannst trotzdem beitreten.',
  },
};

function notFound(kinds: readonly CaptureKind[]): string {
  if (kinds.length > 1) return 'Keine Kamera und kein Mikrofon gefunden. Schließe sie an.';
  return kinds.includes('camera')
    ? 'Keine Kamera gefunden. Schließe eine an.'
    : 'Kein Mikrofon gefunden. Schließe eines an.';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
