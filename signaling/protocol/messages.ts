import * as v from 'valibot';
import { FeaturesSchema } from './features.ts';
import {
  AvailabilitySchema,
  Bytes32Schema,
  CallIdSchema,
  ClientSchema,
  DoorSchema,
  GuestSchema,
  HubIdSchema,
  IceServersSchema,
  NameSchema,
  PeerIdSchema,
  PeopleAccessSchema,
  PersonSchema,
  PublicKeySchema,
  RoomCodeSchema,
  SignatureSchema,
  VisitSchema,
} from './fields.ts';
import { HubOriginSchema, KeyPinSchema } from './lan.ts';
import { LIMITS } from './limits.ts';
import { ListedRoomSchema, OwnRoomSchema } from './listed-room.ts';
import { SignedNoteSchema } from './note.ts';
import { PortraitSchema } from './portrait.ts';
import { RosterSchema } from './roster.ts';
import { LinkSignalSchema } from './signal.ts';
import { ChallengeSchema } from './statement.ts';
import { StatusTextSchema } from './status-text.ts';

const NothingSchema = v.strictObject({});
const PeerIdsSchema = v.pipe(v.array(PeerIdSchema), v.maxLength(LIMITS.people));
const PeopleSchema = v.pipe(v.array(PersonSchema), v.maxLength(LIMITS.people));
/** How many look for anybody to talk to, the receiver included. */
const SeekersSchema = v.strictObject({
  waiting: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.people)),
});

/** The key of who asks to join somebody, and its signature of an `AskToJoinStatement`. */
const JOIN_PROOF_FIELDS = { key: PublicKeySchema, signature: SignatureSchema };

/** Every request a client can make: its input and what a success answers. SPEC.md has the rules. */
export const REQUESTS = {
  /** What each side knows beyond this contract, and what `hello` has to answer; sent before it. */
  features: {
    input: v.strictObject({ features: FeaturesSchema }),
    output: v.strictObject({
      features: FeaturesSchema,
      /** Random for each start of a hub: a new one means that the hub knows nothing of before. */
      hubId: HubIdSchema,
      challenge: ChallengeSchema,
    }),
  },
  hello: {
    input: v.strictObject({
      version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      publicKey: PublicKeySchema,
      /** Of a `HelloStatement` with the hub's challenge and id and this `hubKey`. */
      signature: SignatureSchema,
      /** The key that the hub showed in TLS; null where the client cannot see it, or there is no TLS. */
      hubKey: v.nullable(KeyPinSchema),
      name: NameSchema,
      availability: AvailabilitySchema,
      client: ClientSchema,
    }),
    output: v.strictObject({
      peerId: PeerIdSchema,
      iceServers: IceServersSchema,
      people: PeopleSchema,
      peopleAccess: PeopleAccessSchema,
    }),
  },
  /** A guest asks the hub's owner for the list of people; the answer comes as `people-access`. */
  'ask-for-people': { input: NothingSchema, output: NothingSchema },
  /** Changes the sender's name and availability. */
  profile: { input: v.strictObject({ name: NameSchema, availability: AvailabilitySchema }), output: NothingSchema },
  /** Whether nobody is at the sender's computer. False until it is told. */
  away: { input: v.strictObject({ away: v.boolean() }), output: NothingSchema },
  /** What the sender says of themself; null takes it back. */
  'status-text': { input: v.strictObject({ status: v.nullable(StatusTextSchema) }), output: NothingSchema },
  /** The sender's profile picture; null takes it back. */
  portrait: { input: v.strictObject({ portrait: v.nullable(PortraitSchema) }), output: NothingSchema },
  /** The profile pictures of these people, of those who have one, in any order: what each is, its hash says. */
  'portraits-of': {
    input: v.strictObject({ of: v.pipe(v.array(PeerIdSchema), v.minLength(1), v.maxLength(LIMITS.portraitsAtOnce)) }),
    output: v.strictObject({ portraits: v.pipe(v.array(PortraitSchema), v.maxLength(LIMITS.portraitsAtOnce)) }),
  },
  /**
   * Joins a room, making it when there is none. The same visit again is a rejoin and never an error; with another door it
   * moves there, and it ends knocking.
   */
  join: {
    input: v.strictObject({ code: RoomCodeSchema, visit: VisitSchema, door: v.exactOptional(DoorSchema) }),
    output: v.strictObject({ roster: RosterSchema }),
  },
  leave: { input: NothingSchema, output: NothingSchema },
  /** What others may see of the room that the sender is in; replaces what it said before. */
  'list-room': { input: OwnRoomSchema, output: NothingSchema },
  /** Asks those of the same code, behind other doors, to be let in: the event `knock`. To be repeated while it is wanted. */
  knock: { input: NothingSchema, output: NothingSchema },
  /** Lets somebody in who knocks: the event `let-in`. */
  admit: { input: v.strictObject({ to: PeerIdSchema }), output: NothingSchema },
  /** Relayed to one member of the same room as the event `signal`. */
  signal: { input: v.strictObject({ to: PeerIdSchema, signal: LinkSignalSchema }), output: NothingSchema },
  /**
   * Rings a person into the caller's room. If the caller is in none, the hub makes a room and puts the caller into it
   * with `visit`, behind `door`. If that person is ringing the caller at the moment, the answer is `accepted`, and both are in the
   * other's room.
   */
  ring: {
    input: v.strictObject({ to: PeerIdSchema, visit: VisitSchema, door: v.exactOptional(DoorSchema) }),
    output: v.strictObject({ callId: CallIdSchema, state: v.picklist(['calling', 'accepted']), roster: RosterSchema }),
  },
  /** The callee's client reports that it rings; the callee enters the roster as `ringing`. */
  ringing: {
    input: v.strictObject({ callId: CallIdSchema, visit: VisitSchema }),
    output: v.strictObject({ roster: RosterSchema }),
  },
  accept: { input: v.strictObject({ callId: CallIdSchema }), output: v.strictObject({ roster: RosterSchema }) },
  decline: { input: v.strictObject({ callId: CallIdSchema }), output: NothingSchema },
  /** The caller cancels. */
  cancel: { input: v.strictObject({ callId: CallIdSchema }), output: NothingSchema },
  /** Asks somebody who is in a room to let the sender come there: the event `join-request`. A yes is a ring. */
  'ask-to-join': { input: v.strictObject({ to: PeerIdSchema }), output: NothingSchema },
  /** Has somebody who asks the sender prove that it is they who do: the event `join-challenge`. */
  'challenge-asker': { input: v.strictObject({ to: PeerIdSchema, challenge: ChallengeSchema }), output: NothingSchema },
  /** Answers that to whom the sender asks: the event `join-proof`. */
  'prove-asking': { input: v.strictObject({ to: PeerIdSchema, ...JOIN_PROOF_FIELDS }), output: NothingSchema },
  /** Takes back what the sender asked. */
  'stop-asking': { input: NothingSchema, output: NothingSchema },
  /** Says no to somebody who asked: the event `join-refused`. */
  'refuse-to-join': { input: v.strictObject({ to: PeerIdSchema }), output: NothingSchema },
  /** Calls somebody who is in a room: the event `second-call`. Taken, it is a ring, as `ask-to-join` is. */
  'call-in-room': { input: v.strictObject({ to: PeerIdSchema }), output: NothingSchema },
  /** Takes such a call: it stands while the sender goes to another room, from which it rings the caller. */
  'take-call': { input: v.strictObject({ from: PeerIdSchema }), output: NothingSchema },
  /** Waits to be introduced to anybody else who does: the event `pair`. Again: not with that one. */
  seek: { input: NothingSchema, output: SeekersSchema },
  'stop-seeking': { input: NothingSchema, output: NothingSchema },
  /** Wants to talk to whom it was introduced to. */
  'take-pair': { input: v.strictObject({ with: PeerIdSchema }), output: NothingSchema },
  /** Passed on to one person as the event `note`. A success: it is on its way to that person's client. */
  note: { input: v.strictObject({ to: PeerIdSchema, note: SignedNoteSchema }), output: NothingSchema },
} as const;

const CallerSchema = v.strictObject({ peerId: PeerIdSchema, name: NameSchema });

/** Every event a hub sends. */
export const EVENTS = {
  /** Changes to the list of people in the answer to `hello`; never about the receiver. */
  people: v.strictObject({
    upserted: PeopleSchema,
    removed: PeerIdsSchema,
  }),
  /** Who is away now, and who is back: changes, after a hello those who are away. Never about the receiver. */
  'people-away': v.strictObject({ away: PeerIdsSchema, back: PeerIdsSchema }),
  /** Who says what of themself now, and who nothing any more: changes, after a hello all. Never about the receiver. */
  'people-status': v.strictObject({
    told: v.pipe(
      v.array(v.strictObject({ peerId: PeerIdSchema, status: StatusTextSchema })),
      v.maxLength(LIMITS.people),
    ),
    cleared: PeerIdsSchema,
  }),
  /** Whose profile picture is which now, and who has none any more: changes, after a hello all. Never about the receiver. */
  'people-portrait': v.strictObject({
    told: v.pipe(v.array(v.strictObject({ peerId: PeerIdSchema, hash: Bytes32Schema })), v.maxLength(LIMITS.people)),
    cleared: PeerIdsSchema,
  }),
  /** Rooms that came or changed, and the ids of those that are gone from the list. */
  rooms: v.strictObject({
    upserted: v.pipe(v.array(ListedRoomSchema), v.maxLength(LIMITS.listedRooms)),
    removed: v.pipe(v.array(Bytes32Schema), v.maxLength(LIMITS.listedRooms)),
  }),
  /** What the answer to `hello` said of it has changed. With `open` the whole list follows as `people`. */
  'people-access': v.strictObject({ access: PeopleAccessSchema }),
  roster: RosterSchema,
  signal: v.strictObject({ from: PeerIdSchema, signal: LinkSignalSchema }),
  /** `guest`: the caller is one. */
  'incoming-call': v.strictObject({
    callId: CallIdSchema,
    from: CallerSchema,
    guest: GuestSchema,
  }),
  /** To the caller: each step. To the callee: only the ends it did not choose itself (cancelled, no-answer, gone). */
  'call-state': v.strictObject({
    callId: CallIdSchema,
    state: v.picklist(['ringing', 'accepted', 'declined', 'no-answer', 'cancelled', 'gone']),
  }),
  /** Somebody behind another door of the receiver's room asks to be let in. `guest`: as of a call. */
  knock: v.strictObject({ from: CallerSchema, guest: GuestSchema }),
  /** Somebody who knocked is in, or asks no more. */
  'knock-ended': v.strictObject({ peerId: PeerIdSchema }),
  /** Somebody inside lets the receiver in who knocks: it may join with this door. */
  'let-in': v.strictObject({ code: RoomCodeSchema, door: v.nullable(DoorSchema), by: PeerIdSchema }),
  /** Somebody who is in no room asks to come to where the receiver is. `guest`: as of a call. */
  'join-request': v.strictObject({ from: CallerSchema, guest: GuestSchema }),
  /** Somebody who is in no room calls the receiver, who is in one. Ends as a join request does. `guest`: as of a call. */
  'second-call': v.strictObject({ from: CallerSchema, guest: GuestSchema }),
  /** Whom the receiver asks wants proof of that. */
  'join-challenge': v.strictObject({ by: PeerIdSchema, challenge: ChallengeSchema }),
  /** What somebody who asks answers. */
  'join-proof': v.strictObject({ from: PeerIdSchema, ...JOIN_PROOF_FIELDS }),
  /** Somebody who asked does so no more. */
  'join-request-ended': v.strictObject({ peerId: PeerIdSchema }),
  /** To who asked: there is no yes of that person. `gone`: they have left the room, or the hub. */
  'join-refused': v.strictObject({ by: PeerIdSchema, reason: v.picklist(['declined', 'no-answer', 'gone']) }),
  /** To all who look: there may be more of them now, or fewer. */
  seeking: SeekersSchema,
  /** Somebody else who looks. `guest`: as of a call. */
  pair: v.strictObject({ with: CallerSchema, guest: GuestSchema }),
  /** Both want to talk to each other: the receiver rings that one, or is rung. */
  paired: v.strictObject({ with: PeerIdSchema, calls: v.boolean() }),
  /** Somebody has written to this peer. `guest`: as of a call. */
  note: v.strictObject({ from: CallerSchema, guest: GuestSchema, note: SignedNoteSchema }),
  /** Somebody called while this peer was busy or did not want to be disturbed. */
  'missed-call': v.strictObject({ from: CallerSchema }),
  /** The whole list of ICE servers again, before its time-limited credentials expire. */
  'ice-servers': v.strictObject({ iceServers: IceServersSchema }),
  /** The last message before the hub disconnects a socket. */
  closing: v.variant('reason', [
    /** This hub serves nobody any more; `url` is the origin of the one that does. */
    v.strictObject({ reason: v.literal('moved'), url: HubOriginSchema }),
    v.strictObject({
      reason: v.picklist(['shutdown', 'replaced', 'hello-timeout', 'refused', 'flooding', 'too-slow']),
    }),
  ]),
} as const;

export type RequestName = keyof typeof REQUESTS;
/** Requests after `hello`; `features` and `hello` themselves are part of connecting. */
export type GreetedRequest = Exclude<RequestName, 'features' | 'hello'>;
export type RequestInput<N extends RequestName> = v.InferInput<(typeof REQUESTS)[N]['input']>;
export type ParsedInput<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['input']>;
export type RequestOutput<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['output']>;
export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = v.InferOutput<(typeof EVENTS)[N]>;

export const REQUEST_NAMES = Object.keys(REQUESTS) as RequestName[];
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];
