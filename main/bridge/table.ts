import * as v from 'valibot';
import {
  AvailabilitySchema,
  BlockedPersonSchema,
  CheckReportSchema,
  ERROR_CODES,
  HubPlaceSchema,
  IceServersSchema,
  KeyPinSchema,
  KnownPersonSchema,
  NameSchema,
  NoteSchema,
  PageStatementSchema,
  PeerIdSchema,
  PublicKeySchema,
  LIMITS,
  KeptRoomSchema,
  RecentCallSchema,
  RoomCodeSchema,
  REQUEST_NAMES,
  SignatureSchema,
  VisitSchema,
  type GreetedRequest,
} from '../../signaling/protocol/index.ts';
import { PlaceSchema } from '../../signaling/protocol/peer/place.ts';
import { ControlInputSchema } from '../../signaling/protocol/control-input.ts';
import { ScreenPartSchema } from '../../signaling/protocol/screen-part.ts';
import { AboutSchema } from './about.ts';
import { BackgroundChangeSchema, BackgroundSchema } from './background.ts';
import { ControlChoiceSchema, ControlViewSchema, KeyboardLayoutSchema } from './control-window.ts';
import { GlobalKeysChangeSchema, GlobalKeysSchema } from './global-keys.ts';
import { HubInfoSchema } from './hub-info.ts';
import { PageStateSchema } from './page-state.ts';
import { PolicyInfoSchema } from './policy-info.ts';
import { ExportedSchema, ExportSchema, ImportedSchema, ImportSchema } from './portable.ts';
import { ControlAnswerSchema, ControlAskerSchema, GrantIdSchema, RemoteControlSchema } from './remote-control.ts';
import { RingAnswerSchema, RingSchema } from './ring.ts';
import { UpdateSchema } from './update.ts';

/** All requests but `features` and `hello`: the signaling client sends them itself, with the key, which no page has. */
export type RelayedRequestName = GreetedRequest;

const RELAYED_REQUESTS = REQUEST_NAMES.filter((name) => name !== 'features' && name !== 'hello');
const NothingSchema = v.null();
/** An address or link, as a person typed or pasted it. */
const TypedAddressSchema = v.pipe(v.string(), v.maxLength(512));

const SourceIdSchema = v.pipe(v.string(), v.maxLength(128));

const ShareSourceSchema = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['screen', 'window']),
  /** PNG as data: URL; null where the system gives no picture. */
  thumbnail: v.nullable(v.string()),
});

interface CallContract {
  readonly input: v.GenericSchema;
  /** Output of a success. Objects allow unknown fields, because a page can outlive an update of the process. */
  readonly output: v.GenericSchema;
  /** The ways it can fail, besides those that every call has (`BridgeFault`). */
  readonly errors: readonly string[];
}

/**
 * Every call that a page can make to the process that does its networking: Electron's main over IPC, or a Node process
 * over loopback. The preload script, the IPC handler and both ends of the loopback are derived from this table. What a
 * page reports is a call that answers null; what a page is sent is in events.ts. Imports no electron, because pages
 * import it too.
 */
export const BRIDGE = {
  /** The first call of a page. Ends what an earlier page (before a reload) left running, before it answers. */
  attach: {
    input: NothingSchema,
    output: v.object({
      /** The page's peer id (SPEC.md [ID-1]), the same at every hub. */
      peerId: PeerIdSchema,
      /** The page's key, which `sign` signs with. */
      publicKey: PublicKeySchema,
      hubInfo: HubInfoSchema,
      /**
       * Whether this page shows its own picker (`listShareSources`); otherwise the system or the browser asks what to
       * share.
       */
      sharePicker: v.boolean(),
      /** What the organisation sets. */
      policy: PolicyInfoSchema,
      /** Null where the page is all there is of the app. Else it shows what pages report, `background` is there, and the window may be out of
       * sight: `window-shown` tells of that. */
      tray: v.nullable(
        v.object({
          windowShown: v.boolean(),
          keepsMiniOutOfShares: v.boolean(),
          /** What a share can have of the computer's sound: without what the app plays, or with it. */
          computerSound: v.picklist(['without-callers', 'with-callers']),
          overlay: v.nullable(v.object({ isCaptured: v.boolean(), byDefault: v.boolean(), overWindows: v.boolean() })),
          remoteControl: RemoteControlSchema,
        }),
      ),
    }),
    errors: [],
  },
  /** Signs with the page's key. A page has descriptions to sign, whom it asks to join, and notes, and nothing else: no hello. */
  sign: { input: PageStatementSchema, output: SignatureSchema, errors: [] },
  startSignaling: {
    input: v.strictObject({ name: NameSchema, availability: AvailabilitySchema }),
    output: NothingSchema,
    errors: [],
  },
  stopSignaling: { input: NothingSchema, output: NothingSchema, errors: [] },
  retrySignaling: { input: NothingSchema, output: NothingSchema, errors: [] },
  /** `input` and the answer must meet the request's own schemas in `REQUESTS`. */
  request: {
    input: v.strictObject({ name: v.picklist(RELAYED_REQUESTS), input: v.unknown() }),
    output: v.unknown(),
    errors: [...ERROR_CODES, 'offline', 'timeout'],
  },
  /** Uses this hub and no other, when one answers there; null lets the LAN choose. */
  setHubAddress: {
    input: v.strictObject({ address: v.nullable(TypedAddressSchema) }),
    output: NothingSchema,
    errors: ['bad-address', 'unreachable', 'hub-key-changed', 'set-by-policy'],
  },
  /** Looks for a hub at an address that a person gave, remembers it, and joins its LAN. With `keyPin`, for the hub with that key alone. */
  findHub: {
    input: v.strictObject({ address: TypedAddressSchema, keyPin: v.exactOptional(KeyPinSchema) }),
    output: NothingSchema,
    errors: ['bad-address', 'unreachable', 'hub-key-changed', 'other-version', 'set-by-policy'],
  },
  /** The key that this hub last showed instead of the known one; null when it did not. */
  refusedHubKey: {
    input: v.strictObject({ address: TypedAddressSchema }),
    output: v.nullable(KeyPinSchema),
    errors: [],
  },
  /** A person accepted the hub's new key. `other-key`: it is not the one that was refused. */
  trustHubKey: {
    input: v.strictObject({ address: TypedAddressSchema, keyPin: KeyPinSchema }),
    output: NothingSchema,
    errors: ['bad-address', 'other-key'],
  },
  /** Always-on hubs that are announced on this network and not trusted yet. */
  announcedHubs: { input: NothingSchema, output: v.array(HubPlaceSchema), errors: [] },
  /** Its key counts no more: at a next meeting it is a hub like any other. */
  distrustHub: { input: v.strictObject({ address: TypedAddressSchema }), output: NothingSchema, errors: [] },
  /** The answer to a guest of the own hub who asks to see who is here. Nothing for somebody who does not ask. */
  answerGuest: {
    input: v.strictObject({ peerId: PeerIdSchema, allowed: v.boolean() }),
    output: NothingSchema,
    errors: [],
  },
  listKnownPeople: { input: NothingSchema, output: v.array(KnownPersonSchema), errors: [] },
  /** Adds to what is known of this person; nothing is lost. */
  keepKnownPerson: { input: v.strictObject({ person: KnownPersonSchema }), output: NothingSchema, errors: [] },
  forgetKnownPerson: { input: v.strictObject({ peerId: PeerIdSchema }), output: NothingSchema, errors: [] },
  listBlockedPeople: { input: NothingSchema, output: v.array(BlockedPersonSchema), errors: [] },
  blockPerson: { input: v.strictObject({ person: BlockedPersonSchema }), output: NothingSchema, errors: [] },
  unblockPerson: { input: v.strictObject({ peerId: PeerIdSchema }), output: NothingSchema, errors: [] },
  /** The newest first. */
  listRecentCalls: { input: NothingSchema, output: v.array(RecentCallSchema), errors: [] },
  /** A call that is kept already is replaced. */
  keepRecentCalls: {
    input: v.strictObject({ calls: v.pipe(v.array(RecentCallSchema), v.maxLength(LIMITS.recentCallsAtOnce)) }),
    output: NothingSchema,
    errors: [],
  },
  forgetRecentCalls: {
    input: v.strictObject({ ids: v.pipe(v.array(VisitSchema), v.maxLength(LIMITS.recentCalls)) }),
    output: NothingSchema,
    errors: [],
  },
  /** What others have written to this person, the newest first; with what was removed lately. */
  listNotes: { input: NothingSchema, output: v.array(NoteSchema), errors: [] },
  /** A note that is kept already is replaced. */
  keepNotes: {
    input: v.strictObject({ notes: v.pipe(v.array(NoteSchema), v.maxLength(LIMITS.notesAtOnce)) }),
    output: NothingSchema,
    errors: [],
  },
  /** Rooms that this person keeps, in the order in which they were kept. */
  listKeptRooms: { input: NothingSchema, output: v.array(KeptRoomSchema), errors: [] },
  /** One of the same code is replaced (`withKeptRoom`). */
  keepRoom: { input: v.strictObject({ room: KeptRoomSchema }), output: NothingSchema, errors: [] },
  forgetKeptRoom: { input: v.strictObject({ code: RoomCodeSchema }), output: NothingSchema, errors: [] },
  setIceServers: { input: v.strictObject({ servers: IceServersSchema }), output: NothingSchema, errors: [] },
  /** "Why can't I see Anna?" Takes up to `LIMITS.checkMs`. */
  checkConnection: {
    input: v.strictObject({
      /** How many people the page has no link to although the hub is there. */
      unreachablePeers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)),
    }),
    output: CheckReportSchema,
    errors: [],
  },
  /** For a report. */
  about: { input: NothingSchema, output: AboutSchema, errors: [] },
  /** Brings the page's window to the front, also one that is minimised or put away. */
  showWindow: { input: NothingSchema, output: NothingSchema, errors: [] },
  /** What the tray, the badge and the ring window show. Told at each change. */
  reportState: { input: PageStateSchema, output: NothingSchema, errors: [] },
  background: { input: NothingSchema, output: BackgroundSchema, errors: [] },
  /** Answers how it is set then: the system may refuse a start at login. */
  setBackground: { input: BackgroundChangeSchema, output: BackgroundSchema, errors: ['set-by-policy'] },
  /** Asked when a call begins to ring: whether it is to be silent, as the computer is set to "do not disturb". False where nothing answers. */
  systemQuiet: { input: NothingSchema, output: v.object({ quiet: v.boolean() }), errors: [] },
  globalKeys: { input: NothingSchema, output: GlobalKeysSchema, errors: [] },
  /** Answers how they are then: the system may refuse some. */
  setGlobalKeys: { input: GlobalKeysChangeSchema, output: GlobalKeysSchema, errors: [] },
  /** While a person presses what is to be one, none of them does anything. */
  recordGlobalKeys: { input: v.strictObject({ recording: v.boolean() }), output: NothingSchema, errors: [] },
  /** Writes what goes along to another computer into a file. */
  exportSettings: { input: ExportSchema, output: ExportedSchema, errors: ['not-written'] },
  /** Takes what is understood of such a file. */
  importSettings: { input: ImportSchema, output: ImportedSchema, errors: ['not-settings'] },
  /** What the last import has changed is as it was before. */
  undoImport: { input: NothingSchema, output: NothingSchema, errors: ['nothing'] },
  update: { input: NothingSchema, output: UpdateSchema, errors: [] },
  /** Asks whether there is a newer version. How that ends is told by the event `update`, as for the next two. */
  checkForUpdate: { input: NothingSchema, output: NothingSchema, errors: [] },
  downloadUpdate: { input: NothingSchema, output: NothingSchema, errors: [] },
  /** Ends the app, and starts the version that was downloaded. */
  installUpdate: { input: NothingSchema, output: NothingSchema, errors: [] },
  /** Who is asked; null for the hub. `set-by-policy`: whoever manages this computer has set that. */
  setUpdateFeed: {
    input: v.strictObject({ url: v.nullable(TypedAddressSchema) }),
    output: NothingSchema,
    errors: ['bad-address', 'set-by-policy'],
  },
  /** The first call of the ring window's page: what rings. Null when nothing does any more. */
  attachRing: { input: NothingSchema, output: v.nullable(RingSchema), errors: [] },
  /** What the person pressed in the ring window. Nothing for a call that does not ring any more. */
  answerRing: { input: RingAnswerSchema, output: NothingSchema, errors: [] },
  /** The first call of a page of remote control: what its window shows. Null when that is over. */
  attachControl: { input: NothingSchema, output: v.nullable(ControlViewSchema), errors: [] },
  /** What the person answers there. Nothing once it is answered. */
  answerControl: { input: ControlChoiceSchema, output: NothingSchema, errors: [] },
  /** The button in the bar that says who controls. */
  stopControl: { input: NothingSchema, output: NothingSchema, errors: [] },
  /** From the same: the keyboard's layout, by which some systems are told of keys. */
  tellKeyboard: { input: KeyboardLayoutSchema, output: NothingSchema, errors: [] },
  listShareSources: { input: NothingSchema, output: v.array(ShareSourceSchema), errors: [] },
  /**
   * A screen that was listed, large enough to choose a part of it. Null: it was not listed, is gone, or shows nothing, the system does not tell
   * which display it is, or it was looked at too often just now.
   */
  lookAtScreen: {
    input: v.strictObject({ sourceId: SourceIdSchema }),
    output: v.nullable(
      /** `picture`: JPEG as data: URL. `width`, `height`: of the screen, px. */
      v.object({ picture: v.string(), width: v.number(), height: v.number() }),
    ),
    errors: [],
  },
  /**
   * Chooses the source for the next getDisplayMedia, if that comes within `CHOICE_TTL_MS`. With a part of a screen that is all there is to the
   * share: the page cuts it out, and nobody points at or controls more.
   */
  chooseShareSource: {
    input: v.strictObject({ sourceId: SourceIdSchema, part: v.nullable(ScreenPartSchema) }),
    output: NothingSchema,
    errors: ['unknown-source'],
  },
  /** Where the mouse is on the screen that is shared, as a fraction of its width and height; null: elsewhere. */
  mousePlace: {
    input: NothingSchema,
    output: v.nullable(PlaceSchema),
    errors: ['not-sharing-a-screen'],
  },
  /** Whether people in the call may ask. Answers how it is then. Nobody controls any more when they may not. */
  setRemoteControl: {
    input: v.strictObject({ mayAsk: v.boolean() }),
    output: RemoteControlSchema,
    errors: [],
  },
  /**
   * Asks the person, in a window of main's own, whether somebody may control the screen that is shared. Answers when they have answered, which may
   * take minutes. `unavailable`: it is refused on this computer, or nobody may ask. `busy`: somebody else asks, or controls it.
   */
  askForControl: {
    input: ControlAskerSchema,
    output: ControlAnswerSchema,
    errors: ['not-sharing-a-screen', 'unavailable', 'busy'],
  },
  /** Whoever asks has taken it back, or is gone: the question goes, and is answered `refused`. */
  withdrawControl: { input: NothingSchema, output: NothingSchema, errors: [] },
  /**
   * Does what the one does who has the grant, in this order, until it is ended or paused; answers when it is done. `no-grant`: unknown, or ended, which
   * `control-ended` tells. `not-granted`: keys, text or a clipboard, which this grant has not. `paused`: the person uses their own mouse.
   * `too-fast`: more than `LIMITS.controlInputsPerSecond`, or texts to paste than `LIMITS.controlPastesPerSecond`.
   */
  controlInputs: {
    input: v.strictObject({
      grant: GrantIdSchema,
      inputs: v.pipe(v.array(ControlInputSchema), v.minLength(1), v.maxLength(LIMITS.controlInputsAtOnce)),
    }),
    output: NothingSchema,
    errors: ['no-grant', 'not-granted', 'paused', 'too-fast'],
  },
  /** Nobody controls any more. */
  endControl: { input: NothingSchema, output: NothingSchema, errors: [] },
} as const satisfies Record<string, CallContract>;
