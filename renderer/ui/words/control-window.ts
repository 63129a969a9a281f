import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

/** Of the windows in which a person lets somebody control their screen, and sees who does. */
export const controlWindowWords = words('controlWindowWords', {
  notVerified: 'You have not compared codes with this person.',
  means: 'They could do what you can do on this computer. You can end it at any time.',
  howLong: 'For how long',
  five: '5 minutes',
  fifteen: '15 minutes',
  untilShareEnds: 'Until I stop sharing',
  refuse: 'Don’t allow',
  mouseOnly: 'Mouse only',
  mouseAndKeyboard: 'Mouse and keyboard',
  clipboard: 'Copy and paste between the computers',
  clipboardMeans:
    'Text only, with the keyboard only. What they copy goes to them; what they paste replaces what you copied.',
  stop: 'Stop',
  escapeHint: 'Hold Esc to end it.',
  /** Where the app has that key for itself meanwhile. */
  escapePressHint: 'Press Esc to end it.',
  escapeHintClipboard: 'Copied text goes both ways. Hold Esc to end it.',
  escapePressHintClipboard: 'Copied text goes both ways. Press Esc to end it.',
  paused: 'Paused while you use your mouse.',
});

export const controlAskedLine = words(
  'controlAskedLine',
  (name: string): Sentence => sentence`${name} asks to control your screen`,
);

export const controlRememberLine = words(
  'controlRememberLine',
  (name: string): Sentence => sentence`Do not ask again for ${name} until control is stopped`,
);

export const inControlLine = words('inControlLine', (name: string, keyboard: boolean): Sentence =>
  keyboard ? sentence`${name} controls this screen` : sentence`${name} controls the mouse on this screen`,
);
