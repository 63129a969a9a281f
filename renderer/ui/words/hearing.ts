import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const hearingWords = words('hearingWords', {
  volume: 'Volume',
  asItComes: 'As it comes',
  muteForMe: 'Mute for me',
  mutedForYou: 'Muted for you',
  pin: 'Pin',
  unpin: 'Unpin',
  verify: 'Verify',
  verifyAgain: 'Verify again',
  askToMute: 'Ask to mute',
  askHint: 'They see a question; nobody is muted by it.',
  mute: 'Mute',
  askToShare: 'Ask to share',
  askToShareHint: 'They see a question; nothing is shared by it.',
  handOver: 'Your turn to share',
  handOverHint: 'They see a question. What you share ends when theirs begins.',
});

export const volumeLabel = words('volumeLabel', (name: string): string => `Volume of ${name}`);

export const muteRequestLine = words(
  'muteRequestLine',
  (name: string): Sentence => sentence`${name} asks you to mute yourself.`,
);

export const askedToMuteLine = words(
  'askedToMuteLine',
  (name: string): Sentence => sentence`${name} was asked to mute.`,
);

export const shareRequestLine = words('shareRequestLine', (name: string, handsOver: boolean): Sentence =>
  handsOver
    ? sentence`${name} hands over: it is your turn to share.`
    : sentence`${name} asks you to share your screen.`,
);

export const askedToShareLine = words('askedToShareLine', (name: string, handsOver: boolean): Sentence =>
  handsOver
    ? sentence`${name} was told that it is their turn. What you share ends when theirs begins.`
    : sentence`${name} was asked to share.`,
);
