import type { FlightRecord } from '../../core/session-api.ts';
import { words } from './language.ts';

export const eventWords = words('eventWords', {
  title: 'What happened',
  of: 'Events of',
  everybody: 'Everybody',
  none: 'Nothing yet.',
});

/** Somebody of whom there are events, and who is not in the room now. @param alias as in what is copied */
export const absentPerson = words('absentPerson', (alias: string): string => `Person ${alias}, not here now`);

type Of<Kind extends FlightRecord['kind']> = Extract<FlightRecord, { kind: Kind }>;

export const hubEvents = words('hubEvents', {
  idle: 'Nobody is looked for on the network',
  connecting: 'Looks for who introduces people here',
  online: 'Is introduced to others',
  offline: 'Nobody introduces people here',
  moved: 'Another computer introduces people now',
  refused: 'Is not let in on this network',
} satisfies Record<Of<'hub'>['state'], string>);

export const roomEvents = words('roomEvents', {
  none: 'In no room',
  joining: 'Joins a room',
  knocking: 'Asks to be let in',
  left: 'Left the room',
  joined: 'In the room',
  failed: 'The room could not be joined',
} satisfies Record<Of<'room'>['state'], string>);

export const callEvents = words('callEvents', {
  idle: 'Nobody is called',
  asking: 'Asks before it calls',
  requesting: 'Asks to join somebody',
  calling: 'Calls somebody',
  ringing: 'It rings there',
  rung: 'It rings here',
  accepting: 'Accepts the call',
} satisfies Record<Of<'call'>['state'], string>);

export const cameraEvents = words('cameraEvents', {
  off: 'Camera closed',
  starting: 'Camera opens',
  slow: 'Camera takes long to open',
  on: 'Camera open',
  'muted-by-system': 'Camera open, and the system keeps it black',
  failed: 'Camera failed',
} satisfies Record<Of<'device'>['state'], string>);

export const microphoneEvents = words('microphoneEvents', {
  off: 'Microphone closed',
  starting: 'Microphone opens',
  slow: 'Microphone takes long to open',
  on: 'Microphone open',
  'muted-by-system': 'Microphone open, and the system keeps it silent',
  failed: 'Microphone failed',
} satisfies Record<Of<'device'>['state'], string>);

export const shareEvents = words('shareEvents', {
  none: 'Shares nothing',
  starting: 'A share begins',
  sharing: 'Shares',
  paused: 'What is shared gives no picture',
} satisfies Record<Of<'share'>['state'], string>);

export const linkEvents = words('linkEvents', {
  new: 'A new link',
  connecting: 'Connects',
  connected: 'Connected',
  recovering: 'Nothing arrives: looks for a way',
  lost: 'Lost',
  'cut-off': 'Cut off for a while: far too much came',
} satisfies Record<Of<'link'>['state'], string>);

export const linkActions = words('linkActions', {
  'ice-restart': 'Tries all paths again',
  rebuild: 'Connects anew',
  close: 'Closes the connection',
} satisfies Record<Of<'link-action'>['action'], string>);

/** Of what a line suffices. */
export const otherEvents = words('otherEvents', {
  'effect-failed': 'What works on the sound failed',
  'link-stats': 'As the link was when nothing arrived',
  'negotiation-failed': 'The two sides could not agree',
  'sender-lost': 'The encoder for everybody failed',
});

/** What another version says, or what is refused of it. @param count of them so far */
export const countEvents = words('countEvents', {
  version: (version: number): string => `Speaks version ${version}`,
  events: (count: number): string => `From the network, not understood: ${count}`,
  frames: (count: number): string => `From a newer Earshot, not understood: ${count}`,
  descriptions: (count: number): string => `Refused, because not signed by them: ${count}`,
  candidates: (count: number): string => `Addresses not tried: ${count}`,
});
