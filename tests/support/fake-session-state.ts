import type {
  BlockedPerson,
  CallState,
  Caller,
  ChatState,
  DrawingState,
  HubState,
  Invited,
  KnownPerson,
  Knocker,
  LevelState,
  MediaState,
  KeptRooms,
  NearbyRoom,
  NoticeEntry,
  Person,
  FollowedMouse,
  PointingState,
  Preferences,
  NoteOutcome,
  OverlayState,
  OwnControl,
  ReceivedNote,
  RecentCall,
  RemoteControlState,
  RoomOnHold,
  RoomState,
  SecondCall,
  SeekState,
  ShareSource,
  ShareSoundPower,
  ShareState,
  ShownReaction,
  StatusText,
  Verification,
} from '../../renderer/core/model.ts';
import type { HubSettings, OverlayPower } from '../../renderer/core/session-api.ts';
import { NO_PICTURE_LIMITS } from '../../renderer/core/sending/picture-limits.ts';
import type { FakeSurroundings } from './fake-desktop.ts';
import type { FakeQualityState } from './fake-quality.ts';
import { ONLINE_HUB } from './online-hub.ts';

/** Everything a fake session starts with. */
export interface FakeState extends FakeSurroundings, FakeQualityState {
  hub: HubState;
  offline: boolean;
  people: Person[];
  statuses: ReadonlyMap<string, StatusText>;
  isAway: boolean;
  /** base64, by peer id. */
  portraits: ReadonlyMap<string, string>;
  rooms: readonly NearbyRoom[];
  keptRooms: KeptRooms;
  knownPeople: readonly KnownPerson[];
  blockedPeople: readonly BlockedPerson[];
  mutedCallers: readonly string[];
  recents: readonly RecentCall[];
  notes: readonly ReceivedNote[];
  /** What comes of each note that is sent. */
  noteOutcome: NoteOutcome;
  call: CallState;
  ringing: readonly Caller[];
  joinRequests: readonly Knocker[];
  secondCalls: readonly SecondCall[];
  onHold: RoomOnHold | null;
  room: RoomState;
  chat: ChatState;
  reactions: readonly ShownReaction[];
  mutedHere: readonly string[];
  removable: readonly string[];
  seeking: SeekState;
  shareUnseenBy: readonly string[];
  media: MediaState;
  level: LevelState;
  share: ShareState;
  pointing: PointingState;
  followedMouse: FollowedMouse | null;
  drawing: DrawingState;
  remoteControl: RemoteControlState;
  ownControl: OwnControl;
  notices: NoticeEntry[];
  preferences: Preferences;
  /** Whether the page's own window can be seen. */
  windowShown: boolean;
  /** Whether the page may open windows without a press, as in the app. */
  opensByItself: boolean;
  /** What can be over the shared screen, and what is now. */
  overlayPower: OverlayPower | null;
  overlay: OverlayState;
  shareSoundPower: ShareSoundPower;
  /** null: as in a browser. */
  desktop: HubSettings | null;
  /** How comparing codes with somebody stands once it was begun. */
  verification: Verification;
  /** What our own picker offers; null: the browser asks. */
  shareSources: ShareSource[] | null;
  invitedTo: Invited | null;
}

/** As for a person who has just opened Earshot with working devices. */
export function initialState(): FakeState {
  return {
    hub: ONLINE_HUB,
    offline: false,
    people: [],
    statuses: new Map(),
    isAway: false,
    portraits: new Map(),
    rooms: [],
    keptRooms: { rooms: [], here: 'unknown' },
    knownPeople: [],
    blockedPeople: [],
    mutedCallers: [],
    recents: [],
    notes: [],
    noteOutcome: 'sent',
    call: { kind: 'idle' },
    ringing: [],
    joinRequests: [],
    secondCalls: [],
    onHold: null,
    room: { kind: 'none' },
    chat: { messages: [], unread: 0, firstNew: null },
    reactions: [],
    mutedHere: [],
    removable: [],
    seeking: { kind: 'none' },
    readings: new Map(),
    verdicts: new Map(),
    smallCameras: new Map(),
    heldBack: new Set(),
    flight: [],
    shareUnseenBy: [],
    media: {
      cameras: [
        { deviceId: 'camera-1', label: 'Integrated Camera' },
        { deviceId: 'camera-2', label: 'Desk Camera' },
      ],
      microphones: [{ deviceId: 'microphone-1', label: 'Built-in Microphone' }],
      speakers: [
        { deviceId: '', label: 'System default' },
        { deviceId: 'speaker-1', label: 'Headphones' },
      ],
      selected: { camera: 'camera-1', microphone: 'microphone-1', speaker: '' },
      camera: { kind: 'on', deviceId: 'camera-1', mutedBySystem: false },
      microphone: { kind: 'on', deviceId: 'microphone-1', mutedBySystem: false },
      muted: false,
      cameraOff: false,
      talking: false,
      asksFirst: { camera: false, microphone: false },
      preview: null,
      voice: null,
    },
    level: { microphone: 0.45 },
    share: { kind: 'none' },
    pointing: { target: null, pointers: [] },
    followedMouse: null,
    drawing: { target: null, tool: 'pen', stays: false, open: [], marks: [] },
    remoteControl: { shares: new Map(), controlling: { kind: 'none' }, controlled: { kind: 'free' } },
    ownControl: { kind: 'refused', why: 'browser' },
    notices: [],
    preferences: {
      name: 'Mara Lindqvist',
      availability: 'available',
      status: null,
      portrait: null,
      shortcuts: true,
      keys: {},
      plainKeys: {},
      callSounds: true,
      alsoRingOn: '',
      miniWindow: true,
      cameraLimits: NO_PICTURE_LIMITS,
      screenLimits: NO_PICTURE_LIMITS,
      oneEncoder: false,
      theme: 'light',
      language: 'en',
      shareMode: 'text',
      shareSound: false,
      letOthersPoint: true,
      letOthersDraw: true,
      showPointers: true,
      showOnScreen: null,
      ownPicture: { corner: 'bottom-right', shown: 'picture', mirrored: true },
      devices: { camera: '', microphone: '', speaker: '' },
      muted: false,
      cameraOff: false,
      favourites: [],
      volumes: [],
      shareVolumes: [],
    },
    windowShown: true,
    opensByItself: false,
    overlayPower: null,
    overlay: 'none',
    shareSoundPower: 'by-browser',
    desktop: null,
    hubsWithTrouble: {},
    announcedHubs: [],
    policy: { locked: [], troubles: [] },
    check: null,
    update: { version: '0.1.0', status: { kind: 'off', reason: 'no-key' }, inCall: false, feed: null },
    verification: { kind: 'asked', by: 'me' },
    shareSources: null,
    invitedTo: null,
  };
}
