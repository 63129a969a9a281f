import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

/** Words around sharing that are loaded late. */
export const sharingWords = words('sharingWords', {
  pause: 'Pause',
  pauseHint: 'Others see the last picture as a still',
  goOn: 'Go on',
  watchers: 'Who watches',
  nobodyWatches: 'Nobody is watching',
});

export const watchingLine = words('watchingLine', (count: number): string =>
  count === 1 ? '1 watching' : `${count} watching`,
);

/** At a viewer, over the last picture. */
export const stillLine = words(
  'stillLine',
  (name: string): Sentence => sentence`${name} has paused. This is the last picture.`,
);
