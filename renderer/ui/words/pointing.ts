import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const pointingWords = words('pointingWords', {
  tools: 'Share tools',
  point: 'Point',
  pointHint: 'Others see your pointer on this share. Hold the button to draw a trail; Esc ends it.',
  noPointing: 'This share takes no pointers: it is turned off there, or their Earshot is older.',
  you: 'You',
  group: 'Pointers and drawings',
  letOthers: 'Let others point',
  letOthersHint: 'At what you share',
  show: 'Show pointers',
  showHint: 'Where others point',
});

/** For who shares. */
export const pointingLine = words(
  'pointingLine',
  (names: readonly string[]): Sentence =>
    sentence`${listNames(names)} ${[names.length === 1 ? 'is pointing' : 'are pointing']}`,
);
