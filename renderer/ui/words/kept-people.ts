import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

/** About the lists of people in the settings. */
export const keptWords = words('keptWords', {
  notFound: 'Nobody of that name or code.',
  ownCode: 'Your code',
  ownCodeHint: 'Whoever is asked whether it is you sees this code. Read it to them in person or by phone.',
  knownPeople: 'People you know',
  nobodyKnown: 'Nobody yet. Whoever you have been in a call with is kept here.',
  forget: 'Forget',
  forgetHint: 'Whoever you forget is somebody new to you at your next call.',
  notForgottenInCall: 'Leave the call to forget somebody.',
  blockedPeople: 'Blocked people',
  nobodyBlocked: 'Nobody is blocked. “More” beside a person blocks them.',
});

/** @param title of the list */
export const searchLabel = words('searchLabel', (title: string): string => `Search: ${title}`);

export const undoLabel = words('undoLabel', (name: string): string => `Undo for ${name}`);

export const forgetLabel = words('forgetLabel', (name: string): string => `Forget ${name}`);

export const forgottenLine = words('forgottenLine', (name: string): Sentence => sentence`${name} is forgotten.`);

export const knownAgainLine = words('knownAgainLine', (name: string): Sentence => sentence`You know ${name} again.`);

export const unblockLabel = words('unblockLabel', (name: string): string => `Unblock ${name}`);

export const unblockedLine = words(
  'unblockedLine',
  (name: string): Sentence => sentence`${name} is not blocked any more.`,
);

export const blockedAgainLine = words(
  'blockedAgainLine',
  (name: string): Sentence => sentence`${name} is blocked again.`,
);
