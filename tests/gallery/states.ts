import type { Participant } from '../../renderer/core/model.ts';
import { createFakeSession, type FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { blockedAs, caller, IMPOSTOR, knownAs, OTHERS, people } from './cast.ts';
import { desktop, HUB, sources } from './computer.ts';
import { CHECK_STATES } from './check-states.ts';
import { CONTROL_STATES } from './control-states.ts';
import { DEVICE_STATES, hearIn } from './device-states.ts';
import { GESTURE_STATES } from './gesture-states.ts';
import { GUEST_STATES } from './guest-states.ts';
import { HOLDING_STATES } from './holding-states.ts';
import { KNOCK_STATES } from './knock-states.ts';
import { LEAVING_STATES } from './leaving-states.ts';
import { LOBBY_STATES } from './lobby-states.ts';
import { MENU_STATES } from './menu-states.ts';
import { messages, talkOfTwoDays } from './messages.ts';
import { emptyStream, qrStream, screenStream } from './pictures.ts';
import { portraitsOf } from './portraits.ts';
import { QUALITY_STATES } from './quality-states.ts';
import { RECENT_STATES } from './recent-states.ts';
import { POINTING_STATES } from './pointing-states.ts';
import { inHold, inNamedRoom, inScripts, introduced, verifying } from './rooms.ts';
import { CODE, CODES, inRoom, LINK, media, seenShare } from './scenes.ts';
import { SETTINGS_STATES } from './settings-states.ts';
import { STAGE_STATES } from './stage-states.ts';
import type { StateName } from './state-names.ts';
import { UPDATE_STATES } from './update-states.ts';
import { WINDOW_STATES } from './window-states.ts';

/** What each page of the gallery shows. Made when it is asked for, because streams are. */
const STATES: Record<StateName, () => Partial<FakeState>> = {
  ...CHECK_STATES,
  ...CONTROL_STATES,
  ...DEVICE_STATES,
  ...GESTURE_STATES,
  ...GUEST_STATES,
  ...HOLDING_STATES,
  ...KNOCK_STATES,
  ...MENU_STATES,
  ...QUALITY_STATES,
  ...SETTINGS_STATES,
  ...UPDATE_STATES,
  lobby: () => ({ media: media(), people: people() }),
  'lobby-empty': () => ({ media: media() }),
  'first-start': () => ({ media: media(), hub: { kind: 'idle' }, preferences: preferences({ name: '' }) }),
  invited: () => ({ media: media(), people: people(), invitedTo: { code: CODE, appLink: `earshot://join/${CODE}` } }),
  joining: () => ({ media: media(), people: people(), room: { kind: 'joining', code: CODE, isMade: false } }),
  full: () => ({
    media: media(),
    people: people(),
    room: { kind: 'failed', code: CODE, error: 'room-full', isMade: false },
  }),
  'hub-refused': () => ({ media: media(), hub: { kind: 'refused', code: 'replaced' } }),
  missed: () => ({
    media: media(),
    people: people(),
    notices: [
      { id: 1, kind: 'missed-call', from: caller(0), count: 3 },
      { id: 2, kind: 'call-failed', to: caller(3), reason: 'declined' },
    ],
  }),
  ringing: () => ({
    media: media(),
    people: people(),
    portraits: portraitsOf('peer-0'),
    call: { kind: 'incoming', callId: 'call', from: caller(0), guest: false, phase: 'ringing' },
  }),
  accepting: () => ({
    media: media(),
    people: people(),
    call: { kind: 'incoming', callId: 'call', from: caller(0), guest: false, phase: 'accepting' },
  }),
  outgoing: () => ({ media: media(), people: people(), call: { kind: 'outgoing', to: caller(1), phase: 'ringing' } }),
  'ringing-new': () => ({
    media: media(),
    people: people(),
    knownPeople: [],
    call: { kind: 'incoming', callId: 'call', from: caller(0), guest: false, phase: 'ringing' },
  }),
  'ringing-name-taken': () => ({
    media: media(),
    people: people(),
    call: { kind: 'incoming', callId: 'call', from: IMPOSTOR, guest: false, phase: 'asking' },
  }),
  'outgoing-name-taken': () => ({
    media: media(),
    people: [...people(), { ...IMPOSTOR, guest: false, activity: 'available' }],
    call: { kind: 'outgoing', to: IMPOSTOR, phase: 'asking' },
  }),
  'lobby-trust': () => ({
    media: media(),
    people: [...people(), { ...IMPOSTOR, guest: false, activity: 'available' }],
    knownPeople: [knownAs(0), knownAs(1, { verifiedAt: 1 })],
    portraits: portraitsOf('peer-1', IMPOSTOR.peerId),
  }),
  // Aiko's calls are muted, Ben is blocked.
  'lobby-unwanted': () => ({
    media: media(),
    people: people(),
    blockedPeople: [blockedAs(2)],
    mutedCallers: [caller(1).peerId],
    portraits: portraitsOf('peer-1', 'peer-2'),
    notices: [{ id: 1, kind: 'blocked', who: caller(2) }],
  }),
  'outgoing-blocked': () => ({
    media: media(),
    people: people(),
    blockedPeople: [blockedAs(1)],
    call: { kind: 'outgoing', to: caller(1), phase: 'asking' },
  }),
  'blocked-in-room': () => ({
    ...inRoom(4, (one, index) =>
      index === 3 ? { ...one, isHeld: true, isBlocked: true, cameraStream: null, camera: 'off' } : one,
    ),
    blockedPeople: [blockedAs(2)],
  }),
  introduced: () => introduced(),
  'introduced-people': () => introduced(),
  alone: () => inRoom(1),
  ...LEAVING_STATES,
  ...LOBBY_STATES,
  ...STAGE_STATES,
  ...RECENT_STATES,
  ...POINTING_STATES,
  ...WINDOW_STATES,
  room2: () => ({ ...inRoom(2), notices: [{ id: 1, kind: 'joined', who: caller(0) }] }),
  room4: () => ({ ...inRoom(4), people: people(), desktop: desktop() }),
  people: () => ({
    ...inRoom(4),
    people: people(),
    desktop: desktop(),
    portraits: portraitsOf('peer-0', 'peer-2'),
  }),
  keys: () => ({ ...inRoom(4), people: people(), desktop: desktop() }),
  room8: () => inRoom(8),
  'calling-in-room': () => callingInRoom(),
  'calling-from-people': () => ({ ...callingInRoom(), people: people() }),
  chat: () => ({ ...inRoom(3), chat: { messages: talkOfTwoDays(), unread: 0, firstNew: 'message-6' } }),
  scripts: () => inScripts(),
  namesakes: () => {
    const called = (name: string) => (one: Participant, index: number) => (index === 0 ? one : { ...one, name });
    const ben = { peerId: 'peer-1', name: 'Ben Okafor' };
    return {
      ...inRoom(4, called(ben.name)),
      chat: {
        messages: messages().map((message) => ({ ...message, from: { ...message.from, name: ben.name } })),
        unread: 2,
        firstNew: null,
      },
      notices: [{ id: 1, kind: 'joined', who: ben }],
    };
  },
  held: () => ({ ...inHold(), notices: [{ id: 1, kind: 'held', who: IMPOSTOR }] }),
  'held-in-strip': () => {
    const held = inHold();
    if (held.room?.kind !== 'joined') return held;
    const participants = held.room.participants.map((one, index) =>
      index === 1 ? { ...one, share: seenShare() } : one,
    );
    return { ...held, room: { ...held.room, participants } };
  },
  'held-people': () => inHold(),
  // Tomás shares, Aiko rings; no stream has given a frame yet.
  'before-frames': () =>
    inRoom(4, (one, index) => ({
      ...one,
      cameraStream: emptyStream(),
      camera: 'on',
      ringing: index === 2,
      share: index === 1 ? seenShare({ stream: emptyStream() }) : null,
    })),
  'share-own': () => ({
    ...inRoom(3),
    share: sharedScreen({ label: 'Entire screen', stream: screenStream() }),
    shareSoundPower: 'would-echo',
    chat: { messages: messages(), unread: 3, firstNew: null },
  }),
  'system-muted': () => ({
    ...inRoom(2),
    media: {
      ...media(),
      camera: { kind: 'on', deviceId: 'camera-1', mutedBySystem: true },
      microphone: { kind: 'on', deviceId: 'microphone-1', mutedBySystem: true },
    },
  }),
  picker: () => ({ ...inRoom(2), shareSources: sources(), shareSoundPower: 'possible' }),
  'picker-part': () => ({ ...inRoom(2), shareSources: sources(), shareSoundPower: 'possible' }),
  offline: () => ({ ...inRoom(3), hub: { kind: 'offline', reason: 'connection-lost', retryInMs: 2_000 } }),
  'off-network': () => ({
    ...inRoom(3, (one) => (one.self ? one : { ...one, link: 'lost' })),
    offline: true,
    notices: [{ id: 1, kind: 'lost', who: { peerId: 'gone', name: 'Lin Zhao' } }],
    hub: { kind: 'offline', reason: 'connection-lost', retryInMs: 2_000 },
  }),
  reconnecting: () =>
    inRoom(4, (participant, index) =>
      index === 2
        ? { ...participant, link: 'recovering' }
        : index === 3
          ? { ...participant, link: 'lost' }
          : participant,
    ),
  'cut-off': () => inRoom(3, (one, index) => (index === 2 ? { ...one, link: 'cut-off', cameraStream: null } : one)),
  tampered: () =>
    inRoom(3, (one, index) => (index === 2 ? { ...one, link: 'lost', tampered: true, cameraStream: null } : one)),
  unreachable: () =>
    inRoom(4, (one, index) => (index === 2 ? { ...one, link: 'lost', everConnected: false, cameraStream: null } : one)),
  muted: () => ({
    ...inRoom(2),
    media: { ...media(), muted: true, cameraOff: true, preview: null },
    notices: [{ id: 1, kind: 'speaking-while-muted' }],
  }),
  message: () => ({
    ...inRoom(3),
    chat: { messages: [], unread: 1, firstNew: null },
    notices: [
      {
        id: 1,
        kind: 'message',
        who: caller(1),
        text: `The plan is on the board. ${'It has three parts. '.repeat(20)}`,
      },
    ],
  }),
  refused: () => ({
    ...inRoom(2),
    notices: [
      { id: 1, kind: 'share-failed', reason: 'denied' },
      { id: 2, kind: 'device-failed', device: 'camera', label: 'Desk Camera', reason: 'in-use' },
    ],
  }),
  'verify-offered': () => verifying({ kind: 'asked', by: 'them' }),
  'verify-asked': () => ({ ...inRoom(2), verification: { kind: 'asked', by: 'me' } }),
  'verify-codes': () => ({ ...inRoom(2), verification: { kind: 'comparing', code: CODES, confirmedBy: 'nobody' } }),
  // Between two apps.
  'verify-confirmed': () => ({
    ...inRoom(2),
    desktop: desktop(),
    verification: { kind: 'comparing', code: CODES, confirmedBy: 'me' },
  }),
  'verify-matched': () => ({ ...inRoom(2), verification: { kind: 'matched' } }),
  'verify-differ': () => ({ ...inRoom(2), verification: { kind: 'mismatched', saidBy: 'them' } }),
  'verify-failed': () => ({ ...inRoom(2), verification: { kind: 'failed', cause: 'bad-reveal' } }),
  'verify-mismatched': () => verifying({ kind: 'mismatched', saidBy: 'me' }),
  'lobby-desktop': () => ({ media: media(), people: people(), desktop: desktop() }),
  'hub-key': () => ({
    media: media(),
    hub: { kind: 'refused', code: 'hub-key-changed' },
    desktop: desktop({ fixed: HUB, hub: { kind: 'other', address: HUB } }),
  }),
  titled: () => inNamedRoom({ title: 'Design review: the new onboarding and everything after it', locked: true }),
  invite: () => inRoom(2),
  'invite-locked': () => inNamedRoom({ title: 'Design review', locked: true }),
  'invite-no-link': () => inNamedRoom({ link: null }),
  'hub-seeking': () => ({
    ...inRoom(3),
    hub: { kind: 'offline', reason: 'connection-lost', retryInMs: 2_000 },
    desktop: desktop({ hub: { kind: 'seeking' } }),
  }),
  'hub-moved': () => ({ ...inRoom(3), hub: { kind: 'moved', url: 'https://192.168.1.21:27474' } }),
  scan: () => ({ media: media(), people: people(), desktop: desktop() }),
  'lobby-scan': () => ({
    media: { ...media(), preview: qrStream(LINK) },
    desktop: desktop(),
    hubsWithTrouble: { '10.0.0.6': 'unreachable' },
  }),
  'scan-camera-off': () => ({ media: { ...media(), cameraOff: true, preview: null }, desktop: desktop() }),
};

/** Rings Aiko into a room with Tomás. */
function callingInRoom(): Partial<FakeState> {
  return {
    ...inRoom(3, (participant, index) =>
      index === 2 ? { ...participant, ringing: true, link: 'connecting' } : participant,
    ),
    call: { kind: 'outgoing', to: caller(1), phase: 'ringing' },
  };
}

/** A session that shows the named state. */
export function sessionIn(name: StateName, theme: 'light' | 'dark') {
  const state = STATES[name]();
  const knownPeople = OTHERS.map((_name, index) => knownAs(index));
  const session = createFakeSession({
    knownPeople,
    ...state,
    preferences: { ...preferences(state.preferences), theme },
  });
  hearIn(name, session);
  return session;
}

function preferences(change: Partial<FakeState['preferences']> = {}): FakeState['preferences'] {
  return { ...createFakeSession().preferences.getState(), ...change };
}
