import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const knockWords = words('knockWords', {
  admit: 'Admit',
  ignore: 'Ignore',
  notNow: 'Not now',
  waits: 'Those inside are asked to let you in. You come in as soon as one of them does.',
  nobodyInside: 'Nobody is inside who could let you in. Whoever comes is asked.',
});

/** Somebody asks to be let into the room. @param others how many more do */
export const knockLine = words('knockLine', (name: string, others: number): Sentence => {
  const asks = sentence`${name} asks to join`;
  if (others === 0) return asks;
  return [...asks, others === 1 ? ', and one more person' : `, and ${others} more people`];
});

/** For who knocks. */
export const knockingLine = words(
  'knockingLine',
  (code: string, isAnybodyInside: boolean): string =>
    `The room ${code} is not open to everybody. ${isAnybodyInside ? knockWords.waits : knockWords.nobodyInside}`,
);
