import type { WordsOf } from '../language.ts';
import type * as english from '../person-in-room.ts';
import { sentence } from '../sentence.ts';

export const personInRoom: WordsOf<typeof english> = {
  personInRoomWords: {
    callInPrivate: 'Unter vier Augen sprechen',
    callInPrivateHint: 'Du hältst dieses Gespräch solange, und die andere Person auch, sobald sie annimmt.',
    remove: 'Aus dem Raum entfernen',
    keep: 'Nicht entfernen',
    removeAndLock: 'Entfernen und abschließen',
    removeMeans:
      'Die Person ist sofort weg, für alle in diesem Raum, und nur du kannst sie wieder einlassen. Der Raum wird auch abgeschlossen, weil sie den Link kennt: Wer sonst noch kommt, muss fragen.',
  },
  privateCallLine: (name) => sentence`${name} möchte mit dir unter vier Augen sprechen`,
  removeQuestion: (name) => sentence`${name} aus diesem Raum entfernen?`,
};
