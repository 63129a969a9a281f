import { words } from './language.ts';
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
  hint: 'People on the networks where you use Earshot see it beside your name until it ends.',
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

/** When a status ends. @param until Unix time, ms */
export const statusEndLine = words('statusEndLine', (until: number): string =>
  isMidnight(until) ? 'today' : `until ${clock(until)}`,
);
