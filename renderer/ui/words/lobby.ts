import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { Person, RoomState } from '../../core/model.ts';
import { words } from './language.ts';
import { listNames, sentence, type Sentence } from './sentence.ts';

export const lobbyWords = words('lobbyWords', {
  yourName: 'Your name',
  side: 'You and your rooms',
  nameMissing: 'Type your name first, so that others know who is there.',
  nameRefused: `Use 1 to ${LIMITS.nameLength} visible characters.`,
  availability: 'Your availability',
  available: 'Available',
  awayByItself: 'Away (by itself)',
  doNotDisturb: 'Do not disturb',
  peopleNearby: 'People nearby',
  nobodyTitle: 'You are the first one here',
  nobodyText:
    'Colleagues show up here by themselves as soon as they open Earshot on this network. Somebody without it joins from a browser: make a room and send them its link.',
  inviteSomebody: 'Make a room to invite to',
  notSeenTitle: 'Looking for people',
  notSeenText: 'They show up here as soon as the network answers.',
  notConnectedTitle: 'Not connected',
  welcome: 'Welcome to Earshot',
  noNameText: 'Type your name: people on this network see it, and can call you as you can call them.',
  done: 'Continue',
  rooms: 'Rooms',
  roomCode: 'Room code',
  roomCodeHint: 'Code or link',
  roomCodeRefused:
    'That is no room code. It has 3 to 32 letters, digits and dashes, or is a link ending in /j/ and the code.',
  joinRoom: 'Join room',
  newRoom: 'New room',
  makingRoom: 'Making a room…',
  roomNotMade: 'There is no connection, so no room can be made. Try again when it is back.',
  useItsCode: 'Use its code',
  ifInstalled: 'If Earshot is installed on this computer, you can',
  openInApp: 'open the room in the app',
  rejoin: 'Rejoin',
});

export const invitedLine = words('invitedLine', (code: string): string => `You are invited to the room ${code}.`);

/** Beside the room code, once a link was opened. */
export const openedLinkLine = words('openedLinkLine', (code: string, isTaken: boolean): string =>
  isTaken ? `You opened a link to the room ${code}.` : `You opened a link to the room ${code}. What you typed is kept.`,
);

/** The same in another room. */
export const openedLinkInRoomLine = words(
  'openedLinkInRoomLine',
  (code: string): string => `You opened a link to the room ${code}. Leave this room to join it.`,
);

/**
 * Which room the person has left.
 *
 * @param company whom they were with last
 */
export const leftLine = words('leftLine', (title: string, company: readonly string[], code: string): Sentence => {
  if (title !== '') return sentence`You left ${title}.`;
  return company.length === 0
    ? sentence`You left the room ${code}.`
    : sentence`You left the call with ${listNames(company)}.`;
});

export const joiningLine = words('joiningLine', (code: string): string => `Joining ${code}…`);

/** What a nearby person is doing, and that their calls are muted here. */
export const nearbyLine = words('nearbyLine', (activity: Person['activity'], isMuted: boolean): string =>
  isMuted ? `${activityLine(activity)}. Calls muted here` : activityLine(activity),
);

/**
 * In which room somebody is.
 *
 * @param others who else is there
 */
export const inRoomLine = words('inRoomLine', (title: string, others: readonly string[]): Sentence => {
  if (title !== '') return sentence`In ${title}`;
  return others.length === 0 ? ['Alone in a room'] : sentence`In a call with ${listNames(others)}`;
});

/** What somebody is doing. */
export const activityLine = words('activityLine', (activity: Person['activity']): string => {
  switch (activity) {
    case 'available':
      return 'Available';
    case 'away':
      return 'Away';
    case 'in-call':
      return 'In a call';
    case 'do-not-disturb':
      return 'Do not disturb';
  }
});

/** Why a room could not be joined, and what to do. */
export const roomFailureLine = words(
  'roomFailureLine',
  (code: string, error: Extract<RoomState, { kind: 'failed' }>['error']): string => {
    switch (error) {
      case 'room-full':
        return `This room is full: ${LIMITS.roomCapacity} people are in ${code}. Try again when somebody has left.`;
      case 'rate-limited':
        return 'Too many tries in a short time. Wait a minute, then try again.';
      case 'offline':
        return 'There is no connection, so the room cannot be joined. Try again when it is back.';
      case 'timeout':
        return 'There was no answer. Try again.';
      case 'hub-full':
        return 'There is no place left here. Try again when somebody has left.';
      case 'client-too-old':
        return 'This Earshot is too old for the others here. Update it, or reload the page.';
      case 'client-too-new':
        return 'The others here have an older Earshot. Ask them to update.';
      default:
        // The other codes come only from a bug in app or hub.
        return `The room ${code} could not be joined (${error}). Try again.`;
    }
  },
);
