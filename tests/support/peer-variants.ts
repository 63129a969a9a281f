import * as v from 'valibot';
import { PEER_FEATURES } from '../../signaling/protocol/peer/index.ts';
import type { PeerVariant, Frame } from './fake-network.ts';

const text = v.string();
const signal = v.strictObject({ visit: text, toVisit: text, epoch: v.number(), body: v.looseObject({ kind: text }) });
const setting = v.nullable(v.strictObject({ value: v.nullable(text), revision: v.number(), by: text }));
const settings = v.strictObject({ title: setting, lock: setting });
const introduction = v.strictObject({ peerId: text, visit: text, name: text });

/** What peers of version 1 understand, by data channel: the wire as it was released, not to be changed. */
const VERSION_1 = [
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('state'),
      name: text,
      microphone: v.picklist(['on', 'muted', 'none']),
      speaking: v.boolean(),
      camera: v.picklist(['on', 'off', 'none']),
      share: v.nullable(v.strictObject({ mode: v.picklist(['text', 'motion']) })),
    }),
    v.strictObject({ kind: v.literal('peers'), peers: v.array(introduction) }),
    v.strictObject({ kind: v.literal('relay'), to: text, signal }),
    v.strictObject({ kind: v.literal('relayed'), from: text, signal }),
    v.strictObject({ kind: v.literal('charter'), charter: settings }),
    v.strictObject({ kind: v.literal('signal'), signal }),
    v.strictObject({ kind: v.literal('ping') }),
    v.strictObject({ kind: v.literal('bye') }),
  ]),
  v.variant('kind', [
    v.strictObject({ kind: v.literal('message'), id: text, text }),
    v.strictObject({ kind: v.literal('received'), id: text }),
  ]),
] as const;

/**
 * Version 1: says no hello but its state as soon as the channel opens, also while it is only being rung, and drops what
 * it does not know.
 *
 * @param state its state at that moment
 */
export function peerOfYesterday(state: Frame): PeerVariant {
  return {
    sends: (frame) => (frame.kind === 'hello' ? [state] : [frame]),
    understands: (frame, channel) => channel in VERSION_1 && v.safeParse(VERSION_1[channel]!, frame).success,
  };
}

/** A later version: its hello names what nobody here knows, and between the known kinds come unknown ones. */
export function peerOfTomorrow(): PeerVariant {
  const unknown = { control: { kind: 'telepathy', of: 'tomorrow' }, chat: { kind: 'typing', since: 1 } };
  return {
    sends: (frame, channel) =>
      frame.kind === 'hello'
        ? [{ ...frame, version: 99, features: [...PEER_FEATURES, 'telepathy', 'typing-2'] } as Frame]
        : [channel === 0 ? unknown.control : unknown.chat, frame],
    understands: () => true,
  };
}
