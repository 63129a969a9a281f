import type { MicrophoneStatus, Participant } from '../../core/model.ts';
import { holdingWords } from './holding.ts';
import { listNames, type Sentence } from './sentence.ts';
import { trustWords } from './trust.ts';
import { words } from './language.ts';

export const roomWords = words('roomWords', {
  controls: 'Call controls',
  chat: 'Chat',
  people: 'People',
  leave: 'Leave',
  more: 'More',
  doNotDisturbMeans: 'Calls do not ring here, and count as missed',
  quality: 'Call quality',
  roomCode: 'Room',
  options: 'Room options',
  rename: 'Rename room',
  roomName: 'Room name',
  saveName: 'Save name',
  nameRefused: 'Use visible characters only.',
  lock: 'Lock room',
  lockMeans: 'Whoever else comes, also by link, asks to join first. You can still call people into it.',
  unlock: 'Unlock room',
  unlockMeans: 'Whoever has the link gets in again without asking.',
  locked: 'Locked',
  whoSees: 'Who sees this room',
  seenAsk: 'Others here can ask to join',
  seenOpen: 'Open to everybody here',
  seenOpenMeans: 'Whoever sees it is let in without a question.',
  seenOpenLocked: 'Unlock the room first.',
  seenHidden: 'Hidden from the list',
  closePanel: 'Close panel',
  inThisRoom: 'In this room',
  // Also for whoever comes back to it.
  alone: 'Nobody else is here.',
  bringPeople: 'Bring people in',
  canBeCalled: 'People who can be called',
  // Who was lost has not left.
  allLeft: 'Nobody else is here any more.',
  ringing: 'Ringing…',
  soundBlocked: 'The browser holds the sound back until you click.',
  clickToHear: 'Click to hear',
  muted: 'Muted',
  microphoneOn: 'Microphone on',
  noMicrophone: 'No microphone',
  tampered:
    'Not connected: somebody on the way changes what this computer sends. They see and hear nothing of you. Try another network.',
});

export const roomHeading = words('roomHeading', (code: string): string => `Room ${code}`);

/**
 * What a room without a name of its own goes by.
 *
 * @param names of those whom one is in it with
 * @returns null where there is nobody
 */
export const peopleHeading = words('peopleHeading', (names: readonly string[]): Sentence | null => {
  if (names.length === 0) return null;
  if (names.length <= 3) return listNames(names);
  const [first = '', second = ''] = names;
  return [{ name: first }, ', ', { name: second }, ` and ${names.length - 2} more`];
});

export const unreadLine = words('unreadLine', (count: number): string =>
  count === 1 ? '1 unread message' : `${count} unread messages`,
);

export const participantsLine = words('participantsLine', (count: number): string =>
  count === 1 ? '1 person in the room' : `${count} people in the room`,
);

export function microphoneLine(microphone: MicrophoneStatus): string {
  switch (microphone) {
    case 'on':
      return roomWords.microphoneOn;
    case 'muted':
      return roomWords.muted;
    case 'none':
      return roomWords.noMicrophone;
  }
}

/** What is in the way of talking to somebody in the room; null when nothing is. */
export function troubleLine(participant: Participant): string | null {
  if (participant.ringing) return roomWords.ringing;
  if (participant.onHold) return holdingWords.tile;
  if (participant.isHeld) return participant.isBlocked ? trustWords.heldBlocked : trustWords.held;
  return linkLine(participant);
}

/** What a tile says over the picture while its link is not up; null when it is. */
export const linkLine = words(
  'linkLine',
  ({ link, everConnected, tampered }: Pick<Participant, 'link' | 'everConnected' | 'tampered'>): string | null => {
    if (tampered && link !== 'connected' && link !== 'cut-off') return roomWords.tampered;
    switch (link) {
      case 'new':
      case 'connecting':
        return 'Connecting…';
      case 'connected':
        return null;
      case 'recovering':
        return 'Reconnecting…';
      case 'lost':
        return everConnected
          ? 'Connection lost. It comes back by itself when the network does.'
          : 'No way to this computer was found. Bring both onto the same network, without VPN; then it connects by itself.';
      case 'cut-off':
        return 'Cut off for 30 seconds: this computer sends more messages than Earshot takes.';
    }
  },
);

export const pinLabel = words('pinLabel', (what: string): string => `Pin ${what}`);

export const unpinLabel = words('unpinLabel', (what: string): string => `Unpin ${what}`);
