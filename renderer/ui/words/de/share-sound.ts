import type * as english from '../share-sound.ts';
import type { WordsOf } from '../language.ts';

export const shareSound: WordsOf<typeof english> = {
  shareSoundWords: {
    share: 'Auch den Ton des Computers teilen',
    byBrowser: 'Dein Browser fragt, welchen: den eines Tabs oder allen, wo er die Stimmen der anderen weglassen kann.',
    start: 'Auch den Ton teilen',
    stop: 'Ton nicht mehr teilen',
    mark: 'Mit Ton',
    silentHint:
      'Es spielt nichts, oder das System hält es von Earshot fern. Auf einem Mac wird es in den Systemeinstellungen unter Datenschutz & Sicherheit, Bildschirm- & Systemaudioaufnahme erlaubt.',
    volume: 'Lautstärke des Geteilten',
    mute: 'Geteiltes für mich stummschalten',
  },
  noShareSoundLine(power) {
    switch (power) {
      case 'possible':
      case 'by-browser':
        return null;
      case 'would-echo':
        return 'Ohne Ton: Hier wären die Stimmen der anderen darin, und sie würden sich selbst hören.';
      case 'unsupported':
        return 'Dieser Browser teilt keinen Ton. Chrome und Edge tun es.';
    }
  },
  ownShareSoundLine(sound) {
    switch (sound) {
      case 'on':
        return 'Mit Ton';
      case 'silent':
        return 'Mit Ton, aber noch ist nichts davon zu hören';
      case 'off':
        return 'Der Ton ist aus';
      case 'not-given':
        return 'Ohne Ton: Es gab keinen';
      case 'with-callers':
        return 'Ohne Ton: Die anderen hätten sich selbst gehört';
      case 'not-wanted':
        return null;
    }
  },
};
