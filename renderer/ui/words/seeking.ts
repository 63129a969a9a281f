import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { words } from './language.ts';

/** Minutes for which two are not introduced to each other again. */
export const APART_MIN = LIMITS.meetAgainMs / 60_000;

export const seekingWords = words('seekingWords', {
  title: 'Find someone to talk to',
  start: 'Find someone',
  hint: 'Puts you through at once to somebody else who presses it, at random.',
  looking: 'Looking for somebody…',
  stop: 'Stop looking',
  stoppedAway: 'You were away, so looking has stopped.',
  stoppedNobody: 'Nobody was found for a while, so looking has stopped.',
  tooOften: 'That was often. Try again in a minute.',
  failed: 'That did not work. Try again.',
});

/**
 * Also for two who have just met and wait for the time to be over: who the other one is nobody is told before a call.
 *
 * @param waiting how many look, oneself included
 */
export const seekersLine = words('seekersLine', (waiting: number): string =>
  waiting === 1
    ? 'Nobody else is looking right now. The call begins as soon as somebody does.'
    : `${waiting} people are looking, you included. The call begins by itself. You meet nobody twice in a row within ${APART_MIN} minutes.`,
);
