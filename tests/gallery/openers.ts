import type { StateName } from './state-names.ts';

/** What leads to a state from what the session shows. */
export interface Opener {
  press?: string;
  /** What is chosen in the menu that opens. */
  item?: string;
  /** The section of the settings that is chosen then. */
  section?: string;
  heading?: string;
  /** Pressed after that. */
  then?: string;
  /** What is unfolded. */
  reveals?: string;
  /** Words that take their time. */
  shows?: string;
}

const VERIFY = { press: 'Verify Tomás Rivera', heading: 'Check that nobody listens in' };

const DEVICES = { press: 'Check camera and sound', heading: 'Check camera and sound' };

const UPDATES = { press: 'Settings', section: 'Updates', heading: 'Updates' };
const UPDATE_LINE = { heading: 'People nearby', shows: 'Earshot 0.2.0 is' };

/** The words of an item of each menu; the menu's own name is that of its button. */
const MENUS: Partial<Record<StateName, Opener>> = {
  'menu-row': { press: 'More about Ben Okafor', shows: 'Leave a note' },
  'menu-kept-room': { press: 'Options of Design', shows: 'Rename for me' },
  'menu-tile': { press: 'More about Tomás Rivera', shows: 'Mute for me' },
  'menu-sharer': { press: 'More about Tomás Rivera', shows: 'Mute for me' },
  'menu-room': { press: 'Room options', shows: 'Who sees this room' },
  'menu-view': { press: 'View', shows: 'Mirror my picture' },
  'menu-more': { press: 'More', shows: 'Recent calls' },
  'menu-sound': { press: 'Sound options', shows: 'Check camera and sound' },
  'menu-camera': { press: 'Camera options', shows: 'Check camera and sound' },
  'menu-share': { press: 'Share options', shows: 'Text' },
  'menu-share-size': { press: 'Share options', item: 'Size and frames', shows: 'Pictures a second, at most' },
  'menu-react': { press: 'React' },
};

/** Some states are one press away from what the session shows, and some show parts that are loaded late. */
const OPENED_BY: Partial<Record<StateName, Opener>> = {
  ...MENUS,
  'devices-asking': DEVICES,
  'devices-work': { ...DEVICES, shows: 'Your microphone works.' },
  'devices-silent': { ...DEVICES, shows: 'Your microphone is silent.' },
  'devices-noisy': { ...DEVICES, shows: 'Your microphone is noisy.' },
  'devices-recording': { ...DEVICES, then: 'Record 5 seconds', shows: 'Recording. Say something…' },
  'devices-camera-off': DEVICES,
  'devices-before-frames': DEVICES,
  'devices-refused': { ...DEVICES, shows: 'How to allow it' },
  'devices-no-camera': DEVICES,
  'devices-slow': DEVICES,
  'quality-panel': { press: 'Connection weak', heading: 'Call quality' },
  'quality-few': { press: 'Connection good', heading: 'Call quality' },
  chat: { press: 'Chat', heading: 'Chat' },
  scripts: { press: 'Chat', heading: 'Chat' },
  people: { press: 'People', heading: 'People' },
  'gestures-people': { press: 'People', heading: 'People' },
  'introduced-people': { press: 'People', heading: 'People' },
  'calling-from-people': { press: 'People', heading: 'People' },
  'held-people': { press: 'People', heading: 'People' },
  'ringing-name-taken': { heading: 'Somebody wants to call you' },
  'outgoing-name-taken': { heading: 'Who are you calling?' },
  'outgoing-blocked': { heading: 'Who are you calling?' },
  'settings-people': { press: 'Settings', section: 'You', heading: 'Blocked people' },
  'settings-500-people': { press: 'Settings', section: 'You', heading: 'People you know' },
  recents: { press: 'Show all 7', heading: 'Recent calls' },
  'recents-many': { press: 'Show all 200', heading: 'Recent calls' },
  'recents-in-room': { press: 'More', item: 'Recent calls', heading: 'Recent calls' },
  settings: { press: 'Settings', section: 'Camera and sound', heading: 'Camera and sound' },
  keys: {
    press: 'Settings',
    section: 'Keys',
    heading: 'Keys',
    then: 'Show all keys',
    shows: 'On a shared screen',
  },
  'settings-calls': {
    press: 'Settings',
    section: 'Calls',
    heading: 'In the background',
    reveals: 'What others get',
  },
  'settings-keys': { press: 'Settings', section: 'Keys', heading: 'Keys' },
  'settings-appearance': { press: 'Settings', section: 'Appearance', heading: 'Appearance' },
  'settings-network': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'settings-fixed': { press: 'Settings', section: 'Network', heading: 'Network' },
  'settings-locked-hub': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'settings-locked-autostart': { press: 'Settings', section: 'Calls', heading: 'In the background' },
  'settings-network-in-call': { press: 'Settings', section: 'Network', heading: 'Network', reveals: 'Advanced' },
  'update-line': UPDATE_LINE,
  'update-line-ready': UPDATE_LINE,
  'update-available': UPDATES,
  'update-downloading': UPDATES,
  'update-ready': UPDATES,
  'update-refused': UPDATES,
  'update-busy': UPDATES,
  'update-in-call': UPDATES,
  'update-no-key': UPDATES,
  'update-managed': UPDATES,
  'lobby-choosing': { press: 'Call several', heading: 'People nearby' },
  portrait: { press: 'Your profile picture', heading: 'Your profile picture' },
  status: { press: 'Your status: 🏠 Working from home · today', heading: 'Your status' },
  picker: { press: 'Share screen', heading: 'Choose what to share' },
  'picker-part': {
    press: 'Share screen',
    then: 'Only a part…',
    heading: 'Choose what to share',
    shows: 'from the left',
  },
  invite: { press: 'Invite', heading: 'Invite to this room' },
  'invite-locked': { press: 'Invite', heading: 'Invite to this room' },
  'invite-no-link': { press: 'Invite', heading: 'Invite to this room' },
  scan: { press: 'Scan a QR code', heading: 'Scan a QR code' },
  'scan-camera-off': { press: 'Scan a QR code', heading: 'Scan a QR code' },
  'verify-asked': VERIFY,
  'verify-codes': VERIFY,
  'verify-with-guest': VERIFY,
  'verify-confirmed': VERIFY,
  'verify-matched': VERIFY,
  'verify-differ': VERIFY,
  'verify-failed': VERIFY,
  'hub-key': { heading: 'The computer at hub.office.example:27474 shows another key than before' },
};

const CHECK = { press: "Why can't I see somebody?", heading: 'Connection check' };

export function openerOf(state: StateName): Opener | undefined {
  return state.startsWith('check-') ? CHECK : OPENED_BY[state];
}
