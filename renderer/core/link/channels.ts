import type * as v from 'valibot';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { ChatFrameSchema, ControlMessageSchema } from '../../../signaling/protocol/peer/index.ts';
import { FrameChannel } from './frame-channel.ts';

interface ChannelRow {
  /** The SCTP stream, fixed on the wire: no round trip is needed to announce it (RFC 8832, negotiated out of band). */
  id: number;
  ordered: boolean;
  /** False sends each frame once: what gets lost on the way stays lost. */
  reliable: boolean;
  schema: v.GenericSchema;
  /** UTF-16 code units of one frame. */
  maxLength: number;
}

/**
 * Every data channel of a link, each with an id of its own (SPEC.md [CTRL-1]). Who talks on it is said in `topics.ts`, and
 * when it is open to a peer in `peer-messaging.ts`.
 */
const CHANNELS = {
  control: { id: 0, ordered: true, reliable: true, schema: ControlMessageSchema, maxLength: LIMITS.controlLength },
  // JSON may escape each character as \uXXXX.
  chat: { id: 1, ordered: true, reliable: true, schema: ChatFrameSchema, maxLength: LIMITS.chatLength * 6 + 100 },
} as const satisfies Record<string, ChannelRow>;

type Rows = typeof CHANNELS;

/** The channels of one connection. */
export type Channels = { readonly [Name in keyof Rows]: FrameChannel<v.InferOutput<Rows[Name]['schema']>> };

/** Makes all channels of a connection, which open when it is up. */
export function openChannels(connection: Pick<RTCPeerConnection, 'createDataChannel'>): Channels {
  const opened = Object.entries<ChannelRow>(CHANNELS).map(([name, row]) => {
    const delivery = row.reliable ? {} : { maxRetransmits: 0 };
    const init: RTCDataChannelInit = { negotiated: true, id: row.id, ordered: row.ordered, ...delivery };
    return [name, new FrameChannel(connection.createDataChannel(name, init), row.schema, row.maxLength)];
  });
  return Object.fromEntries(opened) as Channels;
}
