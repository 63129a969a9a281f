import type { NoteFailure } from '../../core/model.ts';
import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const noteWords = words('noteWords', {
  reply: 'Reply',
  /** On a call that rings. */
  replyToCall: 'Reply',
  replyHint: 'Declines the call with a short text.',
  replies: 'Reply with a text',
  quick: ['In five minutes', 'I’ll call you back', 'Not now, sorry'],
  own: 'Your own words',
  send: 'Send',
  back: 'Back',
  leave: 'Leave a note',
  again: 'Write again',
  note: 'Note',
  done: 'Done',
  hint: 'It goes to their Earshot, which keeps it until it is removed there. Whoever has no Earshot open gets none.',
});

/** The title of the dialog in which a note is written. */
export const noteTitle = words('noteTitle', (name: string): string => `Note for ${name}`);

export const replyLabel = words('replyLabel', (name: string): string => `Reply to ${name}`);

export const removeNoteLabel = words('removeNoteLabel', (name: string): string => `Remove the note from ${name}`);

export const unreadNotesLine = words('unreadNotesLine', (count: number): string =>
  count === 1 ? '1 new note' : `${count} new notes`,
);

export const sentLine = words(
  'sentLine',
  (name: string): Sentence => sentence`Your note has gone to the Earshot of ${name}.`,
);

/** @param left code points that still fit; negative: too many */
export const charactersLeftLine = words('charactersLeftLine', (left: number): string => {
  if (left < 0) return left === -1 ? '1 character too long' : `${-left} characters too long`;
  return left === 1 ? '1 character left' : `${left} characters left`;
});

/** Why a note did not leave. */
export const noteFailureLine = words('noteFailureLine', (name: string, reason: NoteFailure): Sentence => {
  switch (reason) {
    case 'unreadable':
      return sentence`The text has characters that cannot be shown, or none. Write it in other words.`;
    case 'gone':
      return sentence`${name} has no Earshot open now, so the text did not get there, and nobody keeps it for them. Try again when they are here.`;
    case 'old':
      return sentence`The Earshot of ${name} takes no texts yet, so yours did not get there. It has to be updated.`;
    case 'too-often':
      return sentence`You wrote too often in a short time. Wait a minute, then send it to ${name} again.`;
    case 'offline':
      return sentence`There is no connection, so the text did not get to ${name}. Try again when it is back.`;
    case 'failed':
      return sentence`The text did not get to ${name}. Try again.`;
  }
});
