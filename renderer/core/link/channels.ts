import type * as v from 'valibot';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import {
  ChatFrameSchema,
  ControlFrameSchema,
  DRAWING_FEATURE,
  DrawingFrameSchema,
  POINTER_FEATURE,
  PointerFrameSchema,
  REMOTE_CONTROL_FEATURE,
  RemoteChannelFrameSchema,
} from '../../../signaling/protocol/peer/index.ts';
import { FrameChannel, type FrameRules } from './frame-channel.ts';

interface ChannelRow extends FrameRules {
  /** The SCTP stream, fixed on the wire: no round trip is needed to announce it (RFC 8832, negotiated out of band). */
  id: number;
  ordered: boolean;
  /** False sends each frame once: what gets lost on the way stays lost. */
  reliable: boolean;
  schema: v.GenericSchema<unknown, { kind: string }>;
  /** What peers announce who have this channel (SPEC.md [PEER-3]); null: all have it. */
  feature: string | null;
  /**
   * Kinds of frames about the link itself. All others belong to the channel's topic, which is open only among those in
   * the room.
   */
  ofLink: readonly string[];
}

/** Every data channel of a link, each with an id of its own (SPEC.md [CTRL-1]), and with a topic of its name. */
const CHANNELS = {
  control: {
    id: 0,
    ordered: true,
    reliable: true,
    schema: ControlFrameSchema,
    maxLength: LIMITS.controlLength,
    perSecond: LIMITS.framesPerSecond,
    maxBuffered: Infinity,
    feature: null,
    ofLink: ['hello', 'signal', 'ping', 'bye'],
  },
  chat: {
    id: 1,
    ordered: true,
    reliable: true,
    schema: ChatFrameSchema,
    // JSON may escape each character as \uXXXX.
    maxLength: LIMITS.chatLength * 6 + 100,
    perSecond: LIMITS.framesPerSecond,
    maxBuffered: Infinity,
    feature: null,
    ofLink: [],
  },
  pointer: {
    id: 2,
    ordered: false,
    reliable: false,
    schema: PointerFrameSchema,
    maxLength: LIMITS.pointerLength,
    perSecond: LIMITS.pointersReadPerSecond,
    maxBuffered: LIMITS.pointerQueueBytes,
    feature: POINTER_FEATURE,
    ofLink: [],
  },
  drawing: {
    id: 3,
    ordered: true,
    reliable: true,
    schema: DrawingFrameSchema,
    maxLength: LIMITS.drawingLength,
    perSecond: LIMITS.framesPerSecond,
    maxBuffered: Infinity,
    feature: DRAWING_FEATURE,
    ofLink: [],
  },
  remote: {
    id: 4,
    ordered: true,
    reliable: true,
    schema: RemoteChannelFrameSchema,
    maxLength: LIMITS.controlFrameLength,
    perSecond: LIMITS.controlFramesReadPerSecond,
    maxBuffered: LIMITS.controlQueueBytes,
    feature: REMOTE_CONTROL_FEATURE,
    ofLink: [],
  },
} as const satisfies Record<string, ChannelRow>;

type Rows = typeof CHANNELS;

export type ChannelName = keyof Rows;
type FrameOf<Name extends ChannelName> = v.InferOutput<Rows[Name]['schema']>;
/** The frames of a channel's topic. */
export type TopicFrame<Name extends ChannelName> = Exclude<FrameOf<Name>, { kind: Rows[Name]['ofLink'][number] }>;

/** The channels of one connection. */
export type Channels = { readonly [Name in ChannelName]: FrameChannel<FrameOf<Name>> };

export const CHANNEL_NAMES = Object.keys(CHANNELS) as ChannelName[];

/** Creates all channels of a connection; they open when it is up. */
export function openChannels(connection: Pick<RTCPeerConnection, 'createDataChannel'>): Channels {
  const opened = Object.entries<ChannelRow>(CHANNELS).map(([name, row]) => {
    const delivery = row.reliable ? {} : { maxRetransmits: 0 };
    const init: RTCDataChannelInit = { negotiated: true, id: row.id, ordered: row.ordered, ...delivery };
    return [name, new FrameChannel(connection.createDataChannel(name, init), row.schema, row)];
  });
  return Object.fromEntries(opened) as Channels;
}

/** Whether the channel is there for a peer with these features; null: they are not known. */
export function hasChannel(name: ChannelName, features: readonly string[] | null): boolean {
  const row: ChannelRow = CHANNELS[name];
  return row.feature === null || (features?.includes(row.feature) ?? false);
}

/** Whether what waits in a channel is of use later. */
export function isReliable(name: ChannelName): boolean {
  return CHANNELS[name].reliable;
}

/** Whether a frame belongs to the channel's topic, rather than to the link. */
export function isOfTopic<Name extends ChannelName>(name: Name, frame: FrameOf<Name>): frame is TopicFrame<Name> {
  const row: ChannelRow = CHANNELS[name];
  return !row.ofLink.includes(frame.kind);
}
