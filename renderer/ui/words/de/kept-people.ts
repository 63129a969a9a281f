import type * as english from '../kept-people.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

export const keptPeople: WordsOf<typeof english> = {
  keptWords: {
    notFound: 'Niemand mit diesem Namen oder Code.',
    ownCode: 'Dein Code',
    ownCodeHint: 'Wer gefragt wird, ob du es bist, sieht diesen Code. Lies ihn persönlich oder am Telefon vor.',
    knownPeople: 'Leute, die du kennst',
    nobodyKnown: 'Noch niemand. Alle, mit denen du im Gespräch warst, stehen dann hier.',
    forget: 'Vergessen',
    forgetHint: 'Wer vergessen ist, ist dir beim nächsten Gespräch wieder neu.',
    notForgottenInCall: 'Verlasse das Gespräch, um jemanden zu vergessen.',
    blockedPeople: 'Blockierte Leute',
    nobodyBlocked: 'Niemand ist blockiert. Über „Mehr“ neben einer Person blockierst du sie.',
  },
  searchLabel: (title) => `Suchen: ${title}`,
  undoLabel: (name) => `Rückgängig für ${name}`,
  forgetLabel: (name) => `${name} vergessen`,
  forgottenLine: (name) => sentence`${name} ist vergessen.`,
  knownAgainLine: (name) => sentence`${name} ist dir wieder bekannt.`,
  unblockLabel: (name) => `${name} nicht mehr blockieren`,
  unblockedLine: (name) => sentence`${name} ist nicht mehr blockiert.`,
  blockedAgainLine: (name) => sentence`${name} ist wieder blockiert.`,
};
