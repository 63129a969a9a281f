import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { words } from './language.ts';

export const keptRoomWords = words('keptRoomWords', {
  title: 'Your rooms',
  keep: 'Keep this room',
  keepMeans: 'It stands in your lobby, with who is in it. Whoever has its link can keep it too.',
  full: `You keep ${LIMITS.keptRooms} rooms, and there is no place for more.`,
  add: 'Keep a new room',
  addName: 'Name of the new room',
  addMeans: 'Others on this network see the name while somebody is in it.',
  addSave: 'Make it and join',
  rename: 'Rename for me',
  renameMeans: 'Its own name stays for the others.',
  ownName: 'Your name for this room',
  linkLocked: 'Whoever comes by it asks to join: the room is locked.',
  forget: 'Do not keep any more',
  forgotten: 'Not kept any more',
  nobody: 'Nobody seen here',
  unseen: 'Who is in it is seen inside',
  locked: 'Locked',
  showFewer: 'Show fewer',
});

export const joinKeptRoomLabel = words('joinKeptRoomLabel', (name: string): string => `Join ${name}`);

export const keptRoomOptionsLabel = words('keptRoomOptionsLabel', (name: string): string => `Options of ${name}`);

export const showAllKeptRoomsLine = words(
  'showAllKeptRoomsLine',
  (count: number): string => `Show all of your ${count} rooms`,
);
