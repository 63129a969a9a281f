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
    askToMute: 'Um Stummschaltung bitten',
    askHint: 'Dort erscheint eine Frage; stumm wird dadurch niemand.',
    mute: 'Stummschalten',
    askToShare: 'Ums Teilen bitten',
    askToShareHint: 'Dort erscheint eine Frage; geteilt wird dadurch nichts.',
    handOver: 'Du bist dran mit Teilen',
    handOverHint: 'Dort erscheint eine Frage. Was du teilst, endet, sobald dort etwas geteilt wird.',
  },
  volumeLabel: (name) => `Lautstärke von ${name}`,
  muteRequestLine: (name) => sentence`${name} bittet dich, dein Mikrofon stummzuschalten.`,
  shareRequestLine: (name, handsOver) =>
    handsOver
      ? sentence`${name} gibt ab: Du bist dran mit Teilen.`
      : sentence`${name} bittet dich, deinen Bildschirm zu teilen.`,
  askedToShareLine: (name, handsOver) =>
    handsOver
      ? sentence`${name} wurde gebeten, jetzt zu teilen. Was du teilst, endet, sobald dort etwas geteilt wird.`
      : sentence`${name} wurde gebeten, etwas zu teilen.`,
  askedToMuteLine: (name) => sentence`${name} wurde gebeten, sich stummzuschalten.`,
};
