import { words } from './language.ts';
import { listNames, plain, type Sentence } from './sentence.ts';
import { durationWords } from './times.ts';

export const roomsWords = words('roomsWords', {
  heading: 'Rooms nearby',
  join: 'Join',
  ask: 'Ask to join',
  nobodyToAsk: 'Nobody there can be asked now',
  showFewer: 'Show fewer',
});

/** What a room goes by: its title, or who is there. */
export function roomNameLine(title: string, names: readonly string[]): Sentence {
  return title === '' ? listNames(names) : [{ name: title }];
}

export const joinRoomLabel = words(
  'joinRoomLabel',
  (title: string, names: readonly string[], isOpen: boolean): string => {
    const people = plain(listNames(names));
    if (isOpen) return title === '' ? `Join the room with ${people}` : `Join ${title}`;
    return title === '' ? `Ask to join the room with ${people}` : `Ask to join ${title}`;
  },
);

/**
 * How many are there, and for how long.
 *
 * @param ms since when, at least 0
 */
export const roomLine = words('roomLine', (count: number, ms: number): string => {
  const people = count === 1 ? '1 person' : `${count} people`;
  return ms < 60_000 ? `${people}, just now` : `${people}, for ${durationWords(ms)}`;
});

export const showAllRoomsLine = words('showAllRoomsLine', (count: number): string => `Show all ${count} rooms`);
