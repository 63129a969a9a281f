import type { VerifyFailure } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const verifyWords = words('verifyWords', {
  verify: 'Verify',
  verifyAgain: 'Verify again',
  title: 'Check that nobody listens in',
  compare: 'Compare',
  notNow: 'Not now',
  working: 'Working out the emoji…',
  emoji: 'Your emoji',
  onThePhone: 'On the phone? Read the numbers:',
  theyMatch: 'They match',
  theyDiffer: 'They do not match',
  proves: 'If they match, nobody sits between the two of you and listens in or changes what you send.',
  done: 'Done',
  endCall: 'End the call',
});

const PROVES_LESS = 'came from another computer, and whoever runs that could have changed it. So it proves less.';

/** Why a comparison with a guest proves less, or as one; null between apps. */
export const guestsLine = words(
  'guestsLine',
  (name: string, guests: { me: boolean; them: boolean }): Sentence | null => {
    if (guests.me && guests.them) return sentence`You and ${name} are guests: your pages ${[PROVES_LESS]}`;
    if (guests.me) return sentence`You are a guest: this page ${[PROVES_LESS]}`;
    return guests.them ? sentence`${name} is a guest: that page ${[PROVES_LESS]}` : null;
  },
);

export const verifyLabel = words('verifyLabel', (name: string, isVerified: boolean): string =>
  isVerified ? `Verify again with ${name}` : `Verify ${name}`,
);

export const offerLine = words(
  'offerLine',
  (name: string): Sentence => sentence`${name} wants to check with you that nobody listens in.`,
);

export const comparisonAskedLine = words(
  'comparisonAskedLine',
  (name: string): Sentence => sentence`Waiting for ${name} to press “Compare”. Tell them in the call.`,
);

export const compareLine = words(
  'compareLine',
  (name: string): Sentence =>
    sentence`Read these out to each other. ${name} must see the same seven, in the same order.`,
);

export const waitingLine = words(
  'waitingLine',
  (name: string): Sentence => sentence`You say that they match. Waiting for ${name} to say so too.`,
);

export const confirmedLine = words(
  'confirmedLine',
  (name: string): Sentence => sentence`${name} says that they match. Do they for you?`,
);

export const matchedLine = words(
  'matchedLine',
  (name: string): Sentence => sentence`${name} is verified: nobody sits between the two of you.`,
);

/** What to do after a mismatch. */
export const mismatchedLine = words('mismatchedLine', (name: string, saidBy: 'me' | 'them'): Sentence => {
  const danger = sentence`Somebody may be listening in. End the call and talk to ${name} in person.`;
  return saidBy === 'me'
    ? sentence`Your emoji and those of ${name} do not match. ${danger}`
    : sentence`${name} says that your emoji do not match. ${danger}`;
});

export const cancelledLine = words(
  'cancelledLine',
  (name: string): Sentence => sentence`${name} ended the comparison, so nothing is known yet.`,
);

export const failedLine = words('failedLine', (name: string, cause: VerifyFailure): Sentence => {
  switch (cause) {
    case 'timeout':
      return sentence`The comparison ended after two minutes without an answer.`;
    case 'interrupted':
      return sentence`The connection to ${name} was interrupted, and the comparison ended with it.`;
    case 'bad-reveal':
      return sentence`The other computer did not keep to the rules of the comparison. Somebody may be in between: talk to ${name} in person.`;
  }
});
