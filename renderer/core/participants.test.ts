import { describe, expect, it } from 'vitest';
import type { IncomingStreams } from './link/transceivers.ts';
import type { LinkState } from './link/link-state.ts';
import { arrivals, type DepartureOf } from './arrivals.ts';
import { participantOnHold } from './on-hold/participant-on-hold.ts';
import { cameraStatus, microphoneStatus, remoteParticipant } from './participants.ts';
import type { MediaState, Participant } from './model.ts';

const member = { peerId: 'anna', visit: 'v', name: 'Anna', guest: false, state: 'present' as const };
const link = {
  state: { kind: 'connected' as const },
  everConnected: true,
  binding: { tampered: false },
  messaging: { hello: null },
  streams: null,
};
const admittedAs = 'Anna';
const presence = 'here' as const;
const sighting = { introducedBy: null, isUnseen: false };
const peer = {
  member,
  admittedAs,
  presence,
  sighting,
  remoteState: null,
  sharePaused: false,
  shareStill: false,
  shareSound: false,
  shareMarked: false,
  shareMouse: null,
  sharePointing: null,
  heldBack: null,
  handPlace: null,
  link,
  verification: null,
};
/** As `arrivals`, of people who say goodbye when they go. */
const changes = (before: Participant[], after: Participant[], departureOf: DepartureOf = () => 'left') =>
  arrivals(before, after, departureOf);
/** Anna is known, and Bob's name is his. */
const people = { mayMeet: ({ name }: { name: string }) => name !== 'Bob', isBlocked: () => false, isNew: () => false };
const anna: Participant = remoteParticipant(peer, people);

const media: MediaState = {
  cameras: [],
  microphones: [],
  speakers: [],
  selected: { camera: '', microphone: '', speaker: '' },
  camera: { kind: 'on', deviceId: 'c', mutedBySystem: false },
  microphone: { kind: 'on', deviceId: 'm', mutedBySystem: false },
  muted: false,
  cameraOff: false,
  talking: false,
  asksFirst: { camera: false, microphone: false },
  preview: null,
  voice: null,
};

describe('participants', () => {
  it('somebody who has not said anything yet is taken as muted, and their picture is shown as soon as it comes', () => {
    expect(anna).toMatchObject({ name: 'Anna', microphone: 'muted', cameraStream: null, share: null });
    const streams = { microphone: {}, camera: {}, screen: {} } as IncomingStreams;
    const linked = { ...peer, link: { ...link, streams } };
    // Nobody counts as having a camera before they say so: a view of cameras alone would show them, and then not.
    const shown = { camera: 'off', cameraStream: streams.camera, share: null };
    expect(remoteParticipant(linked, people)).toMatchObject(shown);
    const off = { kind: 'state', name: 'Anna', microphone: 'on', speaking: false, camera: 'off', share: null } as const;
    expect(remoteParticipant({ ...linked, remoteState: off }, people).cameraStream).toBe(null);
  });

  it('[HELD-1] a camera waits while its owner says so', () => {
    const waits = (camera: boolean) =>
      remoteParticipant({ ...peer, heldBack: { kind: 'held-back', camera, screen: !camera } }, people).cameraWaits;
    expect([waits(true), waits(false), anna.cameraWaits]).toEqual([true, false, false]);
  });

  it('[GUEST-4] is a guest by the word of either the hub or themselves', () => {
    const isGuest = (guest: boolean, client: 'app' | 'browser' | null) => {
      const messaging = { hello: client && { client, features: [] } };
      return remoteParticipant({ ...peer, member: { ...member, guest }, link: { ...link, messaging } }, people).isGuest;
    };
    expect([isGuest(false, null), isGuest(false, 'app')]).toEqual([false, false]);
    expect([isGuest(true, 'app'), isGuest(false, 'browser')]).toEqual([true, true]);
  });

  it('tells who came and who left, and says nothing of somebody who only rings or of oneself', () => {
    const self = { ...anna, peerId: 'me', self: true };
    const ringing = { ...anna, ringing: true };
    expect(changes([self], [self, anna])).toEqual([{ kind: 'joined', who: { peerId: anna.peerId, name: 'Anna' } }]);
    expect(changes([self, ringing], [self, anna])).toEqual([
      { kind: 'joined', who: { peerId: anna.peerId, name: 'Anna' } },
    ]);
    expect(changes([self, anna], [self])).toEqual([{ kind: 'left', who: { peerId: anna.peerId, name: 'Anna' } }]);
    expect(changes([self, ringing], [self])).toEqual([]);
    expect(changes([], [self])).toEqual([]);
  });

  it('[LINK-11] who was lost for good has not left, and of who is only not shown for a moment nothing is said', () => {
    const who = { peerId: anna.peerId, name: 'Anna' };
    expect(changes([anna], [], () => 'lost')).toEqual([{ kind: 'lost', who }]);
    expect(changes([anna], [], () => null)).toEqual([]);
  });

  it('[LINK-11] who is lost is shown as that, whatever the link still tries', () => {
    const shows = (state: LinkState, presence: 'here' | 'lost') =>
      remoteParticipant({ ...peer, presence, link: { ...link, state } }, people).link;
    const recovering: LinkState = { kind: 'recovering', step: 'rebuild', since: 0, stepSince: 0 };
    expect([shows(recovering, 'here'), shows(recovering, 'lost')]).toEqual(['recovering', 'lost']);
    expect(shows({ kind: 'cut-off', since: 0 }, 'lost')).toBe('cut-off');
  });

  it('[HOLD-1] whoever puts the room on hold has not left, and comes when they are back', () => {
    const onHold = participantOnHold(anna);
    expect(changes([anna], [onHold])).toEqual([]);
    expect(changes([onHold], [anna]).map(({ kind }) => kind)).toEqual(['joined']);
    // The place is no longer kept: they were gone before.
    expect(changes([onHold], [])).toEqual([]);
  });

  it('a hand is told of when it is raised, not when its person comes with it', () => {
    const raised = { ...anna, hand: 1 };
    expect(changes([anna], [raised]).map(({ kind }) => kind)).toEqual(['hand-raised']);
    expect(changes([], [raised]).map(({ kind }) => kind)).toEqual(['joined']);
  });

  it('[TRUST-4] somebody held is told as that, and not as somebody who joined', () => {
    const bob = { ...peer, member: { ...member, name: 'Bob' }, admittedAs: null };
    const held = remoteParticipant(bob, people);
    expect(held).toMatchObject({ name: 'Bob', isHeld: true });
    expect(changes([], [held])).toEqual([{ kind: 'held', who: { peerId: 'anna', name: 'Bob' } }]);
    expect(changes([held], [held])).toEqual([]);
    const letIn = remoteParticipant({ ...bob, admittedAs: 'Bob' }, people);
    expect(changes([held], [letIn])).toEqual([{ kind: 'joined', who: { peerId: 'anna', name: 'Bob' } }]);
    expect(changes([held], [])).toEqual([]);
  });

  it('[TRUST-6] a change of name is told', () => {
    expect(changes([anna], [{ ...anna, name: 'Annabel' }])).toEqual([
      { kind: 'renamed', who: { peerId: 'anna', name: 'Annabel' }, formerName: 'Anna' },
    ]);
  });

  it('[TRUST-6] whoever was let in by one name and then takes that of somebody else is shown by the first', () => {
    const state = { kind: 'state', microphone: 'on', speaking: false, camera: 'on', share: null } as const;
    const named = (name: string, inRoster: string) =>
      remoteParticipant({ ...peer, member: { ...member, name: inRoster }, remoteState: { ...state, name } }, people);
    expect([named('Bob', 'Anna').name, named('Bob', 'Bob').name, named('Zoe', 'Bob').name]).toEqual([
      'Anna',
      'Anna',
      'Zoe',
    ]);
  });

  it('push-to-talk is heard while muted; a failed device is "none", whatever was wanted', () => {
    expect(microphoneStatus({ ...media, muted: true })).toBe('muted');
    expect(microphoneStatus({ ...media, muted: true, talking: true })).toBe('on');
    expect(microphoneStatus({ ...media, microphone: { kind: 'failed', reason: 'denied' } })).toBe('none');
    expect(cameraStatus(media)).toBe('on');
    expect(cameraStatus({ ...media, camera: { kind: 'failed', reason: 'not-found' } })).toBe('none');
    expect(cameraStatus({ ...media, camera: { kind: 'off' } })).toBe('off');
  });

  it('a device that the system muted is told as muted and off, whatever was wanted', () => {
    const microphone = { kind: 'on', deviceId: 'm', mutedBySystem: true } as const;
    const camera = { kind: 'on', deviceId: 'c', mutedBySystem: true } as const;
    expect(microphoneStatus({ ...media, microphone })).toBe('muted');
    expect(microphoneStatus({ ...media, microphone, muted: true, talking: true })).toBe('muted');
    expect(cameraStatus({ ...media, camera })).toBe('off');
  });
});
