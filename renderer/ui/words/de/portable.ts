import type { WordsOf } from '../language.ts';
import type * as english from '../portable.ts';

export const portable: WordsOf<typeof english> = {
  portableWords: {
    title: 'Einstellungen mitnehmen',
    hint: 'In einer Datei, für einen anderen deiner Computer. Passwörter, geheime Schlüssel, Anrufe und Notizen sind nicht darin.',
    withPeople: 'Auch Leute und Favoriten',
    export: 'Einstellungen exportieren…',
    import: 'Einstellungen importieren…',
    saved: 'Gespeichert.',
    notSaved: 'Die Datei konnte nicht gespeichert werden. Wähle einen anderen Ort.',
    notRead: 'Das ist keine Datei mit Einstellungen von Earshot, oder sie ist zu groß.',
    undone: 'Alles ist wieder wie vorher.',
    notUndone: 'Das ließ sich nicht rückgängig machen.',
    restart: 'Manches davon gilt erst, wenn Earshot neu gestartet ist.',
  },
  importedLine(taken, notUnderstood) {
    const took = taken === 1 ? '1 Einstellung übernommen' : `${taken} Einstellungen übernommen`;
    if (notUnderstood === 0) return `${took}.`;
    return notUnderstood === 1 ? `${took}, 1 nicht verstanden.` : `${took}, ${notUnderstood} nicht verstanden.`;
  },
};
