import type { ShareMode, ShareState } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const shareWords = words('shareWords', {
  share: 'Share screen',
  stop: 'Stop sharing',
  options: 'Share options',
  change: 'Change what is shared',
  mode: 'Best for',
  shareShort: 'Share',
  stopShort: 'Stop',
  starting: 'Starting to share…',
  yourShare: 'What you share',
  pickTitle: 'Choose what to share',
  pickConfirm: 'Share',
  screens: 'Screens',
  windows: 'Windows',
  search: 'Search screens and windows',
  loading: 'Looking for screens and windows…',
  nothing: 'No screen or window can be shared.',
  notFound: 'No screen or window is called that.',
  fit: 'Fit',
  fitHint: 'Show all of it',
  actualSize: '1:1',
  actualSizeHint: 'Show its actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  exitFullScreen: 'Exit full screen',
  pausedWhy: 'What is shared may be minimised, or the screen locked. The picture comes back by itself.',
  viewerHelp:
    'Arrows move what is shown. While you point they move your pointer, Enter presses, Escape ends it. Drawing takes a mouse, a finger or a pen. What other keys do here is shown by “Keys” in the menu “More” of the call.',
});

export const screenOf = words('screenOf', (name: string): Sentence => sentence`${name}'s screen`);

/** What others read before the first picture. */
export const beginsLine = words('beginsLine', (name: string): Sentence => sentence`${name} starts sharing…`);

/** What others read in the place of a picture that does not come. */
export const pausedLine = words('pausedLine', (name: string): Sentence => sentence`${name}'s share is paused`);

export const shareModeLabel = words('shareModeLabel', (mode: ShareMode): string => {
  switch (mode) {
    case 'text':
      return 'Text';
    case 'motion':
      return 'Motion';
  }
});

export const shareModeHint = words('shareModeHint', (mode: ShareMode): string => {
  switch (mode) {
    case 'text':
      return 'Every letter stays sharp';
    case 'motion':
      return 'Video stays fluent';
  }
});

export const sharingLine = words(
  'sharingLine',
  ({ label, paused, still, extent }: Extract<ShareState, { kind: 'sharing' }>): Sentence => {
    const named = label !== null && label !== '';
    if (still) return ['Paused: others see this picture until you go on.'];
    if (!paused && named && extent === 'part') return sentence`You are sharing a part of “${label}”`;
    if (!paused) return named ? sentence`You are sharing: ${label}` : sentence`You are sharing`;
    const what = named ? sentence`“${label}”` : ['What you share'];
    return sentence`${what} gives no picture now: it may be minimised, or the screen locked. Others see nothing until it comes back.`;
  },
);
