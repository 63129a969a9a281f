import { words } from './language.ts';
import { sentence, type Sentence } from './sentence.ts';

export const trustWords = words('trustWords', {
  isNew: 'New',
  newMeans: 'You have not met this person on this computer before.',
  verified: 'Verified',
  verifiedMeans: 'You two compared codes, and they matched.',
  guest: 'Guest',
  guestMeans:
    'Uses Earshot in a browser: that page came from another computer, and whoever runs that could have changed it.',
  unclear: 'Who is this?',
  unclearMeans: 'This is the name of somebody else you know.',
  whoIsThis: 'Who is this?',
  advice:
    'It may be the same person with another computer or browser, or somebody who wants to be taken for them. If you are not sure, ask them in person or by phone, and compare the codes.',
  doNotConnect: 'Do not connect',
  connectAnyway: 'Connect all the same',
  held: 'Held back until you say who this is',
  unseen: 'Not seen by everybody',
  isBlocked: 'Blocked',
  blockedMeans: 'You blocked this person on this computer.',
  heldBlocked: 'Blocked: they see and hear nothing of you',
});

/** The mark of somebody whom no hub lists. */
export const introducedLine = words(
  'introducedLine',
  (introducer: string): Sentence => sentence`Introduced by ${introducer}`,
);

export const introducedMeans = words(
  'introducedMeans',
  (name: string, introducer: string): Sentence => sentence`Only ${introducer} says that ${name} is in this room.`,
);

export const unseenMeans = words(
  'unseenMeans',
  (name: string): Sentence =>
    sentence`Not everybody sees ${name}: somebody else in this room has no connection to them, or does not let them in.`,
);

/** About blocking people, and muting their calls. */
export const blockWords = words('blockWords', {
  muteCaller: 'Mute their calls',
  muteHint: 'They do not ring, and count as missed, until you close Earshot.',
  unmuteCaller: 'Let calls ring again',
  block: 'Block',
  blockHint: 'No calls, and in a room they see and hear nothing of you.',
  unblock: 'Unblock',
  keepBlocked: 'Keep blocked',
  unblockAndConnect: 'Unblock and connect',
  whileBlocked:
    'While they are blocked their calls end by themselves, without a word here, and in a room they see and hear nothing of you.',
});

export const moreLabel = words('moreLabel', (name: string): string => `More about ${name}`);

/** @param name what they call themself now */
export const youBlockedLine = words(
  'youBlockedLine',
  (name: string): Sentence => sentence`You blocked ${name} on this computer.`,
);

export const blockedLine = words(
  'blockedLine',
  (name: string): Sentence => sentence`${name} is blocked. You find them in the settings.`,
);

export const callerMutedLine = words(
  'callerMutedLine',
  (name: string): Sentence => sentence`Calls of ${name} do not ring until you close Earshot.`,
);

/** @param formerName what this person was called when they were last met; null for somebody new */
export const nameTakenLine = words(
  'nameTakenLine',
  (name: string, ownerName: string, formerName: string | null): Sentence => {
    const who = formerName === null ? sentence`Somebody new calls` : sentence`${formerName} now calls`;
    return sentence`${who} themself ${name}. It is not the ${ownerName} you know from this computer.`;
  },
);

/** The answer yes. */
export const connectLine = words(
  'connectLine',
  (ownerName: string): Sentence => sentence`Connect: it is ${ownerName} with another computer`,
);

/** What the question is about. */
export const questionTitle = words(
  'questionTitle',
  (about: 'incoming call' | 'outgoing call' | 'join request' | 'room'): string => {
    switch (about) {
      case 'incoming call':
        return 'Somebody wants to call you';
      case 'outgoing call':
        return 'Who are you calling?';
      case 'join request':
        return 'Who asks to join?';
      case 'room':
        return trustWords.whoIsThis;
    }
  },
);

/** Beside each of the two codes. */
export const codeOfLine = words('codeOfLine', (name: string, whose: 'known' | 'asked about'): Sentence =>
  whose === 'known' ? sentence`Code of the ${name} you know` : sentence`Code of this ${name}`,
);

/** Why nothing passes to somebody in the room. */
export const heldLine = words(
  'heldLine',
  (name: string): Sentence =>
    sentence`Somebody is here who calls themself ${name} and is not the one you know. They see and hear nothing of you until you say who they are.`,
);

export const renamedLine = words(
  'renamedLine',
  (formerName: string, name: string): Sentence => sentence`${formerName} is now called ${name}.`,
);
