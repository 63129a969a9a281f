import type * as english from '../common.ts';
import type { WordsOf } from '../language.ts';

export const common: WordsOf<typeof english> = {
  commonWords: {
    product: 'Earshot',
    tryAgain: 'Noch einmal versuchen',
    undo: 'Rückgängig',
    close: 'Schließen',
    cancel: 'Abbrechen',
    settings: 'Einstellungen',
    openSettings: 'Einstellungen…',
    keys: 'Tasten',
    check: 'Warum sehe ich jemanden nicht?',
    copied: 'Kopiert',
    partMissingTitle: 'Nicht geladen',
    partMissing: 'Dieser Teil von Earshot konnte nicht geladen werden. Starte Earshot neu oder lade die Seite neu.',
    copyFailed: 'Das Kopieren hat nicht geklappt. Markiere den Text und kopiere ihn selbst.',
  },
  selfName: (name) => `${name} (du)`,
};
