import type { Scope } from '../../signaling/basics/scope.ts';
import { Drawings } from './drawing/drawings.ts';
import { Pen } from './drawing/pen.ts';
import { OwnHand } from './gestures/own-hand.ts';
import { Reactions } from './gestures/reactions.ts';
import { HandOver } from './requests/hand-over.ts';
import { PersonRequests } from './requests/person-requests.ts';
import type { Mesh } from './link/mesh.ts';
import type { LocalMedia } from './media/local-media.ts';
import { isAudible } from './media/media-state.ts';
import type { ScreenShare } from './media/screen-share.ts';
import type { Caller } from './model.ts';
import type { Notices } from './notices.ts';
import type { PreferenceStore } from './preferences.ts';
import { MouseFollower } from './mouse/mouse-follower.ts';
import { MouseTeller } from './mouse/mouse-teller.ts';
import { OwnOverlay } from './overlay/own-overlay.ts';
import type { Platform } from './ports.ts';
import { LateQuality } from './quality/late-quality.ts';
import type { RemoteControlApi } from './remote-control-api.ts';
import { askerIn } from './remote-control/asker.ts';
import { startRemoteControl } from './remote-control/late-remote-control.ts';
import { ShareFirst } from './sending/share-first.ts';
import { VoiceFirst } from './sending/voice-first.ts';
import type { Session } from './session-api.ts';
import type { KnownPeople } from './trust/known-people.ts';
import { Value } from './value.ts';
import type { Viewings } from './viewing/viewings.ts';

/** What those who are in the room together do besides talking. */
export interface InRoom {
  hand: OwnHand;
  reactions: Reactions;
  /** Peer ids of people whom this person does not hear for now. */
  mutedHere: Value<readonly string[]>;
  muteRequests: PersonRequests;
  shareRequests: PersonRequests;
  drawings: Drawings;
  pen: Pen;
  overlay: OwnOverlay;
  mouseTeller: MouseTeller;
  mouseFollower: MouseFollower;
  quality: LateQuality;
  shareFirst: ShareFirst;
  voiceFirst: VoiceFirst;
  remoteControl: RemoteControlApi;
}

interface InRoomDeps {
  peerId: string;
  platform: Platform;
  mesh: Mesh;
  others: () => readonly Caller[];
  viewings: Viewings;
  media: LocalMedia;
  share: ScreenShare;
  preferences: PreferenceStore;
  knownPeople: KnownPeople;
  notices: Notices;
  /** What the others are told of this person has changed. */
  onOwnChange: () => void;
}

export function makeInRoom(deps: InRoomDeps, scope: Scope): InRoom {
  const { peerId, platform, mesh, others, viewings, media, share, preferences, knownPeople, notices, onOwnChange } =
    deps;
  const topic = mesh.topic('control');
  const asking = { topic, others, notify: notices.notify };
  const isSilent = (): boolean => !isAudible(media.state.get());
  const isSharing = (): boolean => share.state.get().kind !== 'none';
  const handOver = new HandOver({ share, mesh }, scope);
  const quality = new LateQuality(mesh, scope);
  const { windows } = viewings;
  const waits = windows.waits(scope);
  const drawings = new Drawings({ topic: mesh.topic('drawing'), mesh, peerId, share, waits, preferences }, scope);
  const sees = (peer: string): boolean => viewings.of(peer).screen > 0;
  const mouseTopics = { control: topic, pointer: mesh.topic('pointer') };
  return {
    hand: new OwnHand({ others: () => mesh.peers, onChange: onOwnChange }),
    reactions: new Reactions({ topic, peerId }, scope),
    mutedHere: new Value<readonly string[]>([]),
    muteRequests: new PersonRequests(
      {
        ...asking,
        kind: 'mute-request',
        noticeOf: (who, side) => ({ kind: side === 'asked' ? 'mute-request' : 'asked-to-mute', who }),
        isDone: isSilent,
      },
      scope,
    ),
    shareRequests: new PersonRequests(
      {
        ...asking,
        kind: 'share-request',
        noticeOf: (who, side) =>
          side === 'asked'
            ? { kind: 'share-request', who, handsOver: handOver.isOfferedBy(who.peerId) }
            : { kind: 'asked-to-share', who, handsOver: handOver.offerTo(who.peerId) },
        isDone: isSharing,
      },
      scope,
    ),
    drawings,
    pen: new Pen(drawings, waits),
    overlay: new OwnOverlay(
      { power: platform.windowPowers.overlay, mesh, share, preferences, onChange: onOwnChange },
      scope,
    ),
    mouseTeller: new MouseTeller(
      { port: platform.mouse, ...mouseTopics, mesh, share, sees, onChange: onOwnChange },
      scope,
    ),
    mouseFollower: new MouseFollower({ ...mouseTopics, mesh }, scope),
    quality,
    shareFirst: new ShareFirst(quality.readings.store, scope),
    voiceFirst: new VoiceFirst(quality.readings.store, scope),
    remoteControl: startRemoteControl(
      {
        topic,
        inputs: mesh.topic('remote'),
        mesh,
        share,
        windows,
        port: platform.remoteControl,
        askerOf: (id) => askerIn(mesh.peers, knownPeople, id),
      },
      scope,
    ),
  };
}

type StoreName =
  | 'reactions'
  | 'mutedHere'
  | 'drawing'
  | 'overlay'
  | 'followedMouse'
  | 'readings'
  | 'verdicts'
  | 'smallCameras'
  | 'heldBack'
  | keyof RemoteControlApi;

/** What the UI sees of it. */
export function storesInRoom(inRoom: InRoom): Pick<Session, StoreName> {
  const { reactions, mutedHere, drawings, overlay, mouseFollower, quality, shareFirst, voiceFirst, remoteControl } =
    inRoom;
  return {
    reactions: reactions.value.store,
    mutedHere: mutedHere.store,
    drawing: drawings.value.store,
    overlay: overlay.value.store,
    followedMouse: mouseFollower.value.store,
    readings: quality.readings.store,
    verdicts: quality.verdicts.store,
    smallCameras: shareFirst.smallCameras.store,
    heldBack: voiceFirst.heldBack.store,
    ...remoteControl,
  };
}
