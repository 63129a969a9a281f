import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const personInRoomWords = words('personInRoomWords', {
  callInPrivate: 'Call in private',
  callInPrivateHint: 'This call is on hold for you meanwhile, and for them once they answer.',
  remove: 'Remove from room',
  keep: 'Do not remove',
  removeAndLock: 'Remove and lock',
  removeMeans:
    'They leave at once, for everybody in this room, and only you can let them in again. The room is locked too, since they know its link: whoever else comes has to ask.',
});

/** Of somebody who has put the room on hold that this person is in. */
export const privateCallLine = words(
  'privateCallLine',
  (name: string): Sentence => sentence`${name} wants to talk to you in private`,
);

export const removeQuestion = words(
  'removeQuestion',
  (name: string): Sentence => sentence`Remove ${name} from this room?`,
);
