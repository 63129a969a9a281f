import type { Language } from '../../signaling/protocol/language.ts';

/** All that the app says outside of its pages: tray, menu, dialogs. */
const ENGLISH = {
  open: 'Open Earshot',
  quit: 'Quit Earshot',
  ok: 'OK',
  copyReport: 'Copy report…',
  incomingCall: 'Incoming call',
  /** Titles of windows. */
  controlQuestion: 'Somebody asks to control your screen',
  screenControlled: 'Your screen is controlled',
  muteMicrophone: 'Mute microphone',
  available: 'Available',
  doNotDisturb: 'Do not disturb',
  somebodyCalls: 'Somebody is calling',
  inCall: 'In a call',
  inCallMuted: 'In a call, muted',
  unseen: (count: number): string => `${count} new`,
  goesOn: 'Earshot goes on running',
  /** @param wayBack how the window comes back */
  goesOnMeans: (wayBack: string): string =>
    `People can still call you, and a call goes on. ${wayBack} To end Earshot, quit it. What closing the window does can be changed in Settings.`,
  noTray: 'The window is minimised only, because this desktop shows no tray.',
  backOnMac: 'Its icon in the menu bar or the Dock brings the window back.',
  backOnWindows: 'Its icon beside the clock brings the window back, and so does starting Earshot again.',
  backFromTray: 'Its icon in the tray brings the window back, and so does starting Earshot again.',
  openAlready: 'Earshot is open already',
  closeOther: 'Close the other one first.',
  openInBrowser: (address: string): string => `It runs in the browser at ${address}. Close it there to use the app.`,
  notStarted: 'Earshot could not start',
  noSandbox: 'Earshot does not start without its sandbox',
  noSandboxMeans:
    'The sandbox keeps what comes from the network away from your files. It was turned off by --no-sandbox, which an AppImage adds by itself where only listed programs may have one. Install the deb or rpm package there, which lists Earshot.',
  keepsNothing: 'Earshot can keep nothing',
  /** @param reason an error code */
  keepsNothingMeans: (reason: string): string =>
    `The data folder cannot be written (${reason}). Earshot uses what it can read there, and forgets changes when it ends. Your name and preferences start afresh.`,
  hasProblem: 'Earshot has a problem',
  windowFailed: 'Its window failed several times. Start Earshot again.',
};
export type MainWords = Readonly<typeof ENGLISH>;

const GERMAN: MainWords = {
  open: 'Earshot öffnen',
  quit: 'Earshot beenden',
  ok: 'OK',
  copyReport: 'Bericht kopieren…',
  incomingCall: 'Eingehender Anruf',
  controlQuestion: 'Jemand möchte deinen Bildschirm steuern',
  screenControlled: 'Dein Bildschirm wird gesteuert',
  muteMicrophone: 'Mikrofon stummschalten',
  available: 'Verfügbar',
  doNotDisturb: 'Nicht stören',
  somebodyCalls: 'Jemand ruft an',
  inCall: 'Im Gespräch',
  inCallMuted: 'Im Gespräch, stumm',
  unseen: (count) => `${count} neu`,
  goesOn: 'Earshot läuft weiter',
  goesOnMeans: (wayBack) =>
    `Andere können dich weiterhin anrufen, und ein Gespräch geht weiter. ${wayBack} Wenn du Earshot nicht mehr brauchst, beende es. Was beim Schließen des Fensters geschieht, legst du in den Einstellungen fest.`,
  noTray: 'Das Fenster ist nur minimiert, weil dieser Desktop keine Symbole für laufende Programme zeigt.',
  backOnMac: 'Mit dem Symbol in der Menüleiste oder im Dock kommt das Fenster zurück.',
  backOnWindows:
    'Das Fenster kommt zurück, wenn du auf das Symbol neben der Uhr klickst oder Earshot noch einmal startest.',
  backFromTray:
    'Das Fenster kommt zurück, wenn du auf das Symbol in der Leiste klickst oder Earshot noch einmal startest.',
  openAlready: 'Earshot ist schon offen',
  closeOther: 'Schließe zuerst das andere.',
  openInBrowser: (address) => `Es läuft im Browser unter ${address}. Schließe es dort, um die App zu benutzen.`,
  notStarted: 'Earshot konnte nicht starten',
  noSandbox: 'Earshot startet nicht ohne seine Sandbox',
  noSandboxMeans:
    'Die Sandbox hält von deinen Dateien fern, was aus dem Netzwerk kommt. Sie wurde mit --no-sandbox ausgeschaltet. Ein AppImage tut das von selbst, wo nur Programme auf einer Liste eine Sandbox haben dürfen. Installiere dort das deb- oder rpm-Paket, das Earshot in die Liste einträgt.',
  keepsNothing: 'Earshot kann nichts speichern',
  keepsNothingMeans: (reason) =>
    `In den Datenordner kann nicht geschrieben werden (${reason}). Earshot benutzt, was es dort lesen kann, und vergisst Änderungen, wenn du es beendest. Dein Name und deine Einstellungen fangen von vorn an.`,
  hasProblem: 'Earshot hat ein Problem',
  windowFailed: 'Das Fenster ist mehrmals abgestürzt. Starte Earshot neu.',
};

const WORDS: Readonly<Record<Language, MainWords>> = { en: ENGLISH, de: GERMAN };

export function wordsIn(language: Language): MainWords {
  return WORDS[language];
}
