import type { Reaction } from '../../core/model.ts';
import { sentence, type Sentence } from './sentence.ts';
import { words } from './language.ts';

export const gestureWords = words('gestureWords', {
  raise: 'Raise hand',
  lower: 'Lower hand',
  hand: 'Hand',
  react: 'React',
});

/** In the order in which they are offered. */
export const REACTIONS: readonly (readonly [reaction: Reaction, symbol: string, name: string])[] = [
  ['thumbs-up', '👍', 'Thumbs up'],
  ['applause', '👏', 'Applause'],
  ['heart', '❤️', 'Heart'],
  ['laugh', '😂', 'Laugh'],
  ['surprise', '😮', 'Surprise'],
  ['party', '🎉', 'Party'],
];

export function reactionSymbol(reaction: Reaction): string {
  return find(reaction)[1];
}

/** For those who hear the page. */
export const reactionLine = words(
  'reactionLine',
  (name: string, reaction: Reaction): Sentence => sentence`${name} reacts: ${[find(reaction)[2]]}.`,
);

/** @param place among the hands that are raised, 1 the first */
export const handLine = words('handLine', (place: number): string => `Hand raised, ${place}${ordinalSuffix(place)}`);

/** Of English ordinal numbers up to 10. */
function ordinalSuffix(place: number): string {
  return ['st', 'nd', 'rd'][place - 1] ?? 'th';
}

function find(reaction: Reaction) {
  const found = REACTIONS.find(([name]) => name === reaction);
  if (!found) throw new Error(`no reaction is called ${reaction}`);
  return found;
}
