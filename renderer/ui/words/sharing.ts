import { sentence, type Sentence } from './sentence.ts';

/** Words around sharing that are loaded late. */
export const sharingWords = {
  pause: 'Pause',
  pauseHint: 'Others see the last picture as a still',
  goOn: 'Go on',
  watchers: 'Who watches',
  nobodyWatches: 'Nobody is watching',
};

export function watchingLine(count: number): string {
  return count === 1 ? '1 watching' : `${count} watching`;
}

/** At a viewer, over the last picture. */
export function stillLine(name: string): Sentence {
  return sentence`${name} has paused. This is the last picture.`;
}
