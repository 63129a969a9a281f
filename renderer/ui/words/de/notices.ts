import type { DeviceKind, MediaFailure } from '../../../core/model.ts';
import type * as english from '../notices.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

const YOUR: Readonly<Record<DeviceKind, string>> = {
  camera: 'Deine Kamera',
  microphone: 'Dein Mikrofon',
  speaker: 'Dein Lautsprecher',
};
/** The same as an object. */
const YOURS: Readonly<Record<DeviceKind, string>> = {
  camera: 'deine Kamera',
  microphone: 'dein Mikrofon',
  speaker: 'deinen Lautsprecher',
};
const THE: Readonly<Record<DeviceKind, string>> = {
  camera: 'Die Kamera',
  microphone: 'Das Mikrofon',
  speaker: 'Der Lautsprecher',
};
/** The one that goes on. */
const KEPT: Readonly<Record<DeviceKind, string>> = {
  camera: 'Die bisherige Kamera',
  microphone: 'Das bisherige Mikrofon',
  speaker: 'Der bisherige Lautsprecher',
};
const OTHER: Readonly<Record<DeviceKind, string>> = {
  camera: 'Die andere Kamera',
  microphone: 'Das andere Mikrofon',
  speaker: 'Der andere Lautsprecher',
};

export const notices: WordsOf<typeof english> = {
  noticeWords: {
    region: 'Mitteilungen',
    dismiss: 'Ausblenden',
    showRecents: 'Letzte Anrufe zeigen',
    letInAgain: 'Wieder einlassen',
  },
  noticeLines: {
    joined: (name) => sentence`${name} ist da.`,
    left: (name) => sentence`${name} ist gegangen.`,
    lost: (name) => sentence`Die Verbindung zu ${name} ist abgebrochen und nicht wiedergekommen.`,
    removed: (by) =>
      by === null ? ['Du wurdest aus dem Raum entfernt.'] : sentence`${by} hat dich aus dem Raum entfernt.`,
    youRemoved: (name) => sentence`Du hast ${name} aus dem Raum entfernt.`,
    personRemoved: (name, by) =>
      by === null ? sentence`${name} wurde aus dem Raum entfernt.` : sentence`${by} hat ${name} aus dem Raum entfernt.`,
    handRaised: (name) => sentence`${name} hat die Hand gehoben.`,
    missed: (name, count) =>
      count === 1
        ? sentence`Du hast einen Anruf von ${name} verpasst.`
        : sentence`Du hast ${[String(count)]} Anrufe von ${name} verpasst.`,
    noteFailed: (name) => sentence`Dein Text ist nicht bei ${name} angekommen. Der Anruf ist abgelehnt.`,
    shareEnded: 'Das Teilen ist beendet, weil das geteilte Fenster oder der Bildschirm weg ist.',
    shareFailed(reason) {
      switch (reason) {
        case 'denied':
          return 'Das System lässt Earshot den Bildschirm nicht aufnehmen. Unter macOS erlaubst du es in den Systemeinstellungen unter Datenschutz & Sicherheit, Bildschirmaufnahme; beende dann Earshot und öffne es wieder.';
        case 'cancelled':
          return 'Es wurde kein Bildschirm oder Fenster gewählt.';
        case 'unsupported':
        case 'insecure-page':
          return 'Aus diesem Browser lassen sich keine Bildschirme teilen.';
        case 'not-found':
          return 'Dieses Fenster oder dieser Bildschirm ist nicht mehr da. Wähle etwas anderes.';
        case 'in-use':
        case 'stopped':
        case 'failed':
          return 'Der Bildschirm konnte nicht geteilt werden. Versuche es noch einmal oder wähle ein anderes Fenster.';
      }
    },
    deviceLost({ device, label, reason }) {
      const what = label === '' ? [YOUR[device]] : sentence`${[THE[device]]} „${label}“`;
      switch (reason) {
        case 'not-found':
          return sentence`${what} wurde getrennt.`;
        case 'denied':
          return sentence`Earshot darf ${[YOURS[device]]} nicht mehr benutzen. Erlaube es in den Einstellungen von Browser oder System und versuche es noch einmal.`;
        case 'stopped':
          return sentence`${what} funktioniert nicht mehr.`;
      }
    },
    deviceSwitched: (device, label) =>
      label === '' ? [`${YOUR[device]} hat gewechselt.`] : sentence`${[YOUR[device]]} ist jetzt „${label}“.`,
    deviceFailed(device, label, reason) {
      const what = label === '' ? [OTHER[device]] : sentence`„${label}“`;
      return sentence`${what} ließ sich nicht benutzen. ${[whyLine(reason)]} ${[KEPT[device]]} läuft weiter.`;
    },
    noLevel: 'Der Pegel deines Mikrofons kann nicht gezeigt werden. Die anderen hören dich trotzdem.',
    speakingWhileMuted: 'Du bist stumm. Die anderen können dich nicht hören.',
  },
};

function whyLine(reason: MediaFailure): string {
  switch (reason) {
    case 'denied':
      return 'Earshot darf das Gerät nicht benutzen.';
    case 'not-found':
      return 'Das Gerät ist nicht mehr angeschlossen.';
    case 'in-use':
      return 'Ein anderes Programm benutzt das Gerät.';
    case 'insecure-page':
    case 'unsupported':
    case 'cancelled':
    case 'stopped':
    case 'failed':
      return 'Das Gerät ist nicht gestartet.';
  }
}
