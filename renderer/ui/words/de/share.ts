import type * as english from '../share.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const share: WordsOf<typeof english> = {
  shareWords: {
    share: 'Bildschirm teilen',
    stop: 'Teilen beenden',
    options: 'Optionen beim Teilen',
    change: 'Anderes teilen',
    mode: 'Am besten für',
    shareShort: 'Teilen',
    stopShort: 'Beenden',
    starting: 'Das Teilen beginnt…',
    yourShare: 'Was du teilst',
    pickTitle: 'Wähle, was du teilen willst',
    pickConfirm: 'Teilen',
    screens: 'Bildschirme',
    windows: 'Fenster',
    search: 'Bildschirme und Fenster durchsuchen',
    loading: 'Bildschirme und Fenster werden gesucht…',
    nothing: 'Kein Bildschirm und kein Fenster kann geteilt werden.',
    notFound: 'Kein Bildschirm und kein Fenster heißt so.',
    fit: 'Einpassen',
    fitHint: 'Alles zeigen',
    actualSize: '1:1',
    actualSizeHint: 'In Originalgröße zeigen',
    zoomIn: 'Größer',
    zoomOut: 'Kleiner',
    fullScreen: 'Vollbild',
    exitFullScreen: 'Vollbild beenden',
    pausedWhy:
      'Was geteilt wird, ist vielleicht minimiert, oder der Bildschirm ist gesperrt. Das Bild kommt von selbst wieder.',
    viewerHelp:
      'Pfeile verschieben, was zu sehen ist. Solange du zeigst, bewegen sie deinen Zeiger, Enter drückt, Esc beendet es. Gezeichnet wird mit Maus, Finger oder Stift. Was andere Tasten hier tun, zeigt „Tasten“ im Menü „Mehr“ des Anrufs.',
  },
  screenOf: (name) => sentence`Bildschirm von ${name}`,
  beginsLine: (name) => sentence`${name} beginnt zu teilen…`,
  pausedLine: (name) => sentence`Was ${name} teilt, pausiert`,
  shareModeLabel(mode) {
    switch (mode) {
      case 'text':
        return 'Text';
      case 'motion':
        return 'Bewegung';
    }
  },
  shareModeHint(mode) {
    switch (mode) {
      case 'text':
        return 'Jeder Buchstabe bleibt scharf';
      case 'motion':
        return 'Video bleibt flüssig';
    }
  },
  sharingLine({ label, paused, still, extent }) {
    const named = label !== null && label !== '';
    if (still) return ['Pause: Andere sehen dieses Bild, bis du weitermachst.'];
    if (!paused && named && extent === 'part') return sentence`Du teilst einen Teil von „${label}“`;
    if (!paused) return named ? sentence`Du teilst: ${label}` : sentence`Du teilst gerade`;
    const what = named ? sentence`„${label}“` : ['Was du teilst,'];
    return sentence`${what} liefert gerade kein Bild: Es ist vielleicht minimiert, oder der Bildschirm ist gesperrt. Andere sehen nichts, bis es wieder da ist.`;
  },
};
