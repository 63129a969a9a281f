import type { Member } from '../../signaling/protocol/index.ts';
import { MUTE_REQUEST_FEATURE, SHARE_REQUEST_FEATURE } from '../../signaling/protocol/peer/index.ts';
import type { HeldBack, PeerHello, PeerState } from '../../signaling/protocol/peer/index.ts';
import type { Sighting } from './link/introductions.ts';
import type { IncomingStreams } from './link/transceivers.ts';
import type { LinkState } from './link/link-state.ts';
import { isAudible } from './media/media-state.ts';
import { ownShareOf, shareOf, type SharingPeer } from './seen-share.ts';
import type { KnownPeople } from './trust/known-people.ts';
import type {
  CameraStatus,
  LinkStatus,
  MediaState,
  MicrophoneStatus,
  Participant,
  ShareState,
  Verification,
} from './model.ts';

/** What the mesh knows of another peer. */
export interface PeerView extends SharingPeer {
  member: Member;
  admittedAs: string | null;
  sighting: Sighting;
  /** Among the hands that are raised, 1 the first; null: not raised. */
  handPlace: number | null;
  verification: Verification | null;
  heldBack: HeldBack | null;
  link: {
    state: LinkState;
    everConnected: boolean;
    binding: { tampered: boolean };
    messaging: { hello: Pick<PeerHello, 'client' | 'features'> | null };
    streams: IncomingStreams | null;
  };
}

/** Assumed until the peer's state has arrived. */
const UNKNOWN_STATE: Omit<PeerState, 'kind' | 'name'> = {
  microphone: 'muted',
  speaking: false,
  camera: 'off',
  share: null,
};

/** Of somebody of whom nothing is known, and nothing here: what is otherwise is said where they are made. */
export const NOTHING_OF: Omit<Participant, 'peerId' | 'name'> = {
  self: false,
  isGuest: false,
  ringing: false,
  onHold: false,
  isHeld: false,
  isBlocked: false,
  isNew: false,
  introducedBy: null,
  isUnseen: false,
  link: 'connected',
  everConnected: true,
  tampered: false,
  microphone: 'muted',
  canBeAskedToMute: false,
  canBeAskedToShare: false,
  camera: 'off',
  speaking: false,
  hand: null,
  cameraStream: null,
  cameraWaits: false,
  audioStream: null,
  share: null,
  verification: null,
};

/** Whether somebody uses a browser: their hub says so, or they themself. */
export function isGuest({ member, link }: Pick<PeerView, 'member' | 'link'>): boolean {
  return member.guest || link.messaging.hello?.client === 'browser';
}

/** Another peer as the UI shows it. */
export function remoteParticipant(
  peer: PeerView,
  people: Pick<KnownPeople, 'mayMeet' | 'isBlocked' | 'isNew'>,
): Participant {
  const { member, remoteState, heldBack, handPlace, link, verification } = peer;
  const { streams } = link;
  const { microphone, speaking, camera, share } = remoteState ?? UNKNOWN_STATE;
  return {
    peerId: member.peerId,
    name: nameOf(peer, people),
    self: false,
    isGuest: isGuest(peer),
    ringing: member.state === 'ringing',
    onHold: false,
    isHeld: member.state !== 'ringing' && peer.admittedAs === null && !people.mayMeet(member),
    isBlocked: people.isBlocked(member.peerId),
    isNew: people.isNew(member.peerId),
    introducedBy: peer.sighting.introducedBy,
    isUnseen: peer.sighting.isUnseen,
    link: linkOf(peer),
    everConnected: link.everConnected,
    tampered: link.binding.tampered,
    microphone,
    canBeAskedToMute: microphone === 'on' && knows(link, MUTE_REQUEST_FEATURE),
    canBeAskedToShare: share === null && knows(link, SHARE_REQUEST_FEATURE),
    camera,
    // On a link that is down the last state may be out of date.
    speaking: speaking && microphone === 'on' && link.state.kind === 'connected',
    hand: handPlace,
    // The picture may come before the state does, and is shown then.
    cameraStream: streams && (remoteState === null || camera === 'on') ? streams.camera : null,
    cameraWaits: heldBack?.camera ?? false,
    audioStream: streams && streams.microphone,
    share: shareOf(peer),
    verification,
  };
}

/** Whom the hub has lost too does not just reconnect. */
function linkOf({ link, presence }: Pick<PeerView, 'link' | 'presence'>): LinkStatus {
  const { kind } = link.state;
  return presence === 'lost' && kind !== 'cut-off' && kind !== 'connected' ? 'lost' : kind;
}

function knows({ messaging: { hello } }: PeerView['link'], feature: string): boolean {
  return hello?.features.includes(feature) ?? false;
}

/** Whoever was let in by one name and then takes that of somebody else is shown by the first one (SPEC.md [TRUST-6]). */
export function nameOf(
  { member, admittedAs, remoteState }: Pick<PeerView, 'member' | 'admittedAs' | 'remoteState'>,
  { mayMeet }: Pick<KnownPeople, 'mayMeet'>,
): string {
  const name = remoteState?.name ?? member.name;
  return admittedAs === null || admittedAs === name || mayMeet({ ...member, name }) ? name : admittedAs;
}

export interface SelfView {
  peerId: string;
  name: string;
  isGuest: boolean;
  media: MediaState;
  share: ShareState;
  shareMarked: boolean;
  speaking: boolean;
  handPlace: number | null;
}

/** This client as the UI shows it. */
export function selfParticipant(self: SelfView): Participant {
  const { peerId, name, isGuest, media, share, shareMarked: marked, speaking, handPlace } = self;
  return {
    ...NOTHING_OF,
    peerId,
    name,
    self: true,
    isGuest,
    microphone: microphoneStatus(media),
    camera: cameraStatus(media),
    speaking,
    hand: handPlace,
    cameraStream: cameraStatus(media) === 'on' ? media.preview : null,
    share: ownShareOf(share, marked),
  };
}

/** The own microphone's status, as sent to others. */
export function microphoneStatus(media: MediaState): MicrophoneStatus {
  const { microphone } = media;
  if (microphone.kind === 'failed') return 'none';
  const mutedBySystem = microphone.kind === 'on' && microphone.mutedBySystem;
  return isAudible(media) && !mutedBySystem ? 'on' : 'muted';
}

/** The own camera's status, as sent to others. */
export function cameraStatus({ camera }: MediaState): CameraStatus {
  switch (camera.kind) {
    case 'on':
      return camera.mutedBySystem ? 'off' : 'on';
    case 'failed':
      return 'none';
    case 'off':
    case 'starting':
      return 'off';
  }
}
