import type { StatusText } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';
import { clock, isMidnight } from './times.ts';

export const statusWords = words('statusWords', {
  set: 'Set a status',
  yours: 'Your status:',
  clear: 'Clear status',
  title: 'Your status',
  suggestions: 'Suggestions',
  meeting: 'In a meeting',
  lunch: 'Lunch',
  focus: 'Focusing',
  home: 'Working from home',
  text: 'In your own words',
  emoji: 'Emoji',
  noEmoji: 'No emoji',
  otherEmoji: 'Another emoji',
  until: 'Until',
  time: 'Time',
  save: 'Set status',
  hint: 'People on this network see it beside your name until it ends.',
  refused: 'It has characters that cannot be shown. Write it in other words.',
  unseen: 'Others do not see it now: an older Earshot keeps the list of people here.',
});

/** When a status ends, as one chooses it. */
export const endWords = words('endWords', {
  never: 'I clear it',
  'half-hour': '30 minutes from now',
  hour: '1 hour from now',
  today: 'The end of today',
  time: 'A time of day',
});

/** The same in short, at a suggestion. */
export const shortEndWords = words('shortEndWords', { hour: '1 hour', today: 'today' });

/** What the offered emoji show, in their order. */
export const statusEmojiNames = words<readonly string[]>('statusEmojiNames', [
  'Calendar',
  'Plate with cutlery',
  'Headphones',
  'House',
  'Hot drink',
  'Train',
  'Thermometer',
  'Palm tree',
]);

/** What somebody says of themself, without its emoji. */
export const statusLine = words('statusLine', ({ text, until }: StatusText): Sentence => {
  if (until === null) return sentence`${text}`;
  if (isMidnight(until)) return sentence`${text} · today`;
  return [{ name: text }, ` · until ${clock(until)}`];
});
