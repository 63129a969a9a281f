import { words } from './language.ts';

export const portraitWords = words('portraitWords', {
  title: 'Your profile picture',
  choose: 'Choose a picture',
  remove: 'Remove picture',
  hint: 'A JPEG, PNG or WebP file, which you can also drop or paste here. Its middle is used, and nothing else of the file. People on the networks where you use Earshot see it beside your name.',
  unseen: 'Others do not see it now: an older Earshot keeps the list of people here.',
});

/** Why a file did not become the own picture. */
export const portraitTroubles = words('portraitTroubles', {
  'no-picture': 'That is no picture that can be used. Choose a JPEG, PNG or WebP file.',
  'too-large': 'That file is larger than 30 MB. Choose a smaller one.',
  unreadable: 'That picture cannot be read. Choose another one.',
});
