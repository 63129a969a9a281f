import type * as english from '../hearing.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const hearing: WordsOf<typeof english> = {
  hearingWords: {
    volume: 'Lautstärke',
    asItComes: 'Unverändert',
    muteForMe: 'Für mich stummschalten',
    mutedForYou: 'Für dich stumm',
    pin: 'Anheften',
    unpin: 'Lösen',
    verify: 'Prüfen',
    verifyAgain: 'Noch einmal prüfen',
    askToMute: 'Um Stummschalten bitten',
    askHint: 'Dort erscheint eine Frage; stumm wird dadurch niemand.',
    mute: 'Stummschalten',
    askToShare: 'Um Teilen bitten',
    askToShareHint: 'Dort erscheint eine Frage; geteilt wird dadurch nichts.',
  },
  volumeLabel: (name) => `Lautstärke von ${name}`,
  muteRequestLine: (name) => sentence`${name} bittet dich, dich stummzuschalten.`,
  shareRequestLine: (name) => sentence`${name} bittet dich, deinen Bildschirm zu teilen.`,
  askedToShareLine: (name) => sentence`${name} wurde gebeten, etwas zu teilen.`,
  askedToMuteLine: (name) => sentence`${name} wurde gebeten, sich stummzuschalten.`,
};
