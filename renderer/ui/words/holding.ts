import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const holdingWords = words('holdingWords', {
  callAnyway: 'Call anyway',
  callAnywayHint: 'They see that you call, and can put their call on hold for you.',
  callAnywayInRoomHint: 'This call is on hold for you meanwhile. They see that you call, and can put theirs on hold.',
  holdAndAnswer: 'Hold and answer',
  holdHint: 'You come back to this call afterwards. Its chat, and whom you muted for yourself, are not kept meanwhile.',
  leaveAndAnswer: 'Leave and answer',
  second: 'Second call',
  onHold: 'Call on hold',
  switch: 'Switch',
  cannotSwitch: 'You can switch when the computer that introduces people is there again.',
  giveUp: 'Do not go back',
  /** On the tile of somebody who has put the call on hold. */
  tile: 'On hold: in another call, and comes back.',
  endPlace: 'Do not wait',
});

/** @param others how many more call, whom an answer to the first turns away */
export const secondCallLine = words('secondCallLine', (name: string, others: number): Sentence => {
  if (others === 0) return sentence`${name} is calling you`;
  return others === 1
    ? sentence`${name} is calling you. If you answer, you miss the call of one more person.`
    : sentence`${name} is calling you. If you answer, you miss the calls of ${[String(others)]} more people.`;
});

/** @param names of those whom the person was there with */
export const onHoldLine = words('onHoldLine', (title: string, names: readonly string[]): Sentence => {
  if (title !== '') return sentence`On hold: ${title}`;
  return names.length === 0 ? ['On hold: a room'] : sentence`On hold: ${listNames(names)}`;
});

/** After a call that was taken meanwhile. */
export const backInRoomLine = words('backInRoomLine', (title: string, names: readonly string[]): Sentence => {
  if (title !== '') return sentence`You are back in ${title}.`;
  return names.length === 0
    ? ['You are back in the room that was on hold.']
    : sentence`You are back in the call with ${listNames(names)}.`;
});
