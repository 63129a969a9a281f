import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const chatWords = words('chatWords', {
  log: 'Chat messages',
  message: 'Message',
  placeholder: 'Write to everybody here',
  send: 'Send',
  open: 'Open chat',
  empty: 'No messages yet. Everybody in the room sees what you write; nothing is kept after the call.',
  you: 'You',
  newMessages: 'New',
  copyCode: 'Copy',
  notSent: 'That was too fast. Wait a second, then send it again.',
});

/** To the end of the chat. @param count of messages there that its reader has not come to */
export const latestLabel = words('latestLabel', (count: number): string => `Jump to latest · ${count} new`);

export const pendingLine = words(
  'pendingLine',
  (names: readonly string[]): Sentence => sentence`Not yet delivered to ${listNames(names)}`,
);

export const undeliveredLine = words(
  'undeliveredLine',
  (names: readonly string[]): Sentence => sentence`Not delivered to ${listNames(names)}, who left`,
);

/** Of a message in a notice, characters; the chat has the rest. */
const EXCERPT_LENGTH = 140;

/** Who wrote what, in one line. */
export function messageLine(name: string, text: string): Sentence {
  const line = [...text.replace(/\s+/g, ' ')];
  const excerpt = line.length <= EXCERPT_LENGTH ? line : [...line.slice(0, EXCERPT_LENGTH - 1), '…'];
  return sentence`${name}: ${excerpt.join('')}`;
}

/** Shown only when the limit is near; null before. */
export const lengthLine = words('lengthLine', (length: number): string | null => {
  const left = LIMITS.chatLength - length;
  if (left < 0) return `${-left} characters too long. Shorten it, or send it in parts.`;
  return left <= 200 ? `${left} characters left` : null;
});
