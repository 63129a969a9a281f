import type { Reaction } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const gestureWords = words('gestureWords', {
  raise: 'Raise hand',
  lower: 'Lower hand',
  hand: 'Hand',
  react: 'React',
});

/** In the order in which they are offered. */
export const REACTIONS: readonly (readonly [reaction: Reaction, symbol: string])[] = [
  ['thumbs-up', '👍'],
  ['applause', '👏'],
  ['heart', '❤️'],
  ['laugh', '😂'],
  ['surprise', '😮'],
  ['party', '🎉'],
];

export const reactionNames = words<Readonly<Record<Reaction, string>>>('reactionNames', {
  'thumbs-up': 'Thumbs up',
  applause: 'Applause',
  heart: 'Heart',
  laugh: 'Laugh',
  surprise: 'Surprise',
  party: 'Party',
});

export function reactionSymbol(reaction: Reaction): string {
  return REACTIONS.find(([one]) => one === reaction)?.[1] ?? '';
}

/** For those who hear the page. */
export const reactionLine = words(
  'reactionLine',
  (name: string, reaction: Reaction): Sentence => sentence`${name} reacts: ${[reactionNames[reaction]]}.`,
);

/** @param place among the hands that are raised, 1 the first */
export const handLine = words('handLine', (place: number): string => `Hand raised, ${place}${ordinalSuffix(place)}`);

export const raisedHandsLine = words('raisedHandsLine', (count: number): string =>
  count === 1 ? '1 hand raised' : `${count} hands raised`,
);

/** Of English ordinal numbers up to 10. */
function ordinalSuffix(place: number): string {
  return ['st', 'nd', 'rd'][place - 1] ?? 'th';
}
