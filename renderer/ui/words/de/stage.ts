import type * as english from '../stage.ts';
import type { WordsOf } from '../language.ts';

export const stage: WordsOf<typeof english> = {
  stageWords: {
    view: 'Ansicht',
    shows: 'Zeigen',
    allShares: 'Bildschirme nebeneinander',
    onlyCameras: 'Leute ohne Kamera ausblenden',
    ownPicture: 'Mein Bild zeigen',
    mirrored: 'Mein Bild spiegeln',
    hidePeople: 'Leute ausblenden',
    showPeople: 'Leute zeigen',
    yourPicture: 'Dein Bild',
    yourPictureHelp: 'Pfeiltasten bewegen es in eine andere Ecke.',
    fold: 'Dein Bild verkleinern',
    unfold: 'Dein Bild zeigen',
    hide: 'Dein Bild ausblenden',
    mirror: 'Dein Bild spiegeln',
    frozen: 'Das Bild steht still.',
  },
  stageModeLabel(mode) {
    switch (mode) {
      case 'auto':
        return 'Automatisch';
      case 'grid':
        return 'Raster';
      case 'speaker':
        return 'Wer spricht';
      case 'share-only':
        return 'Nur geteilter Bildschirm';
    }
  },
  morePeopleLabel: (count) => `${count} weitere zeigen`,
};
