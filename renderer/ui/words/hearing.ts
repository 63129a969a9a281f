import { sentence, type Sentence } from './sentence.ts';

export const hearingWords = {
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
};

export function volumeLabel(name: string): string {
  return `Volume of ${name}`;
}

export function muteRequestLine(name: string): Sentence {
  return sentence`${name} asks you to mute yourself.`;
}

export function askedToMuteLine(name: string): Sentence {
  return sentence`${name} was asked to mute.`;
}
