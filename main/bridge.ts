import * as v from 'valibot';
import type { SignalingState } from '../signaling/client/signaling.ts';
import {
  AvailabilitySchema,
  IceServersSchema,
  NameSchema,
  REQUEST_NAMES,
  type CheckReport,
  type EventName,
  type EventPayload,
  type IceServer,
  type RequestErrorCode,
  type RequestName,
  type Result,
} from '../signaling/protocol/index.ts';

/**
 * The contract between the renderer and the process that does its networking: Electron's main over IPC, or a Node
 * process over loopback. Imports no electron, so that both sides may import it.
 */

/** `hello` is the client's own business: the renderer gives a profile and never sees the secret. */
export type RelayedRequestName = Exclude<RequestName, 'hello'>;

const RELAYED_REQUESTS = REQUEST_NAMES.filter((name): name is RelayedRequestName => name !== 'hello');
const NothingSchema = v.null();

/** Every call the renderer can make, with the schema its input must meet. */
export const BRIDGE_INPUTS = {
  /** The first call of a page. What an earlier page left running (a reload) is ended before it answers. */
  attach: NothingSchema,
  startSignaling: v.strictObject({ name: NameSchema, availability: AvailabilitySchema }),
  stopSignaling: NothingSchema,
  retrySignaling: NothingSchema,
  /** `input` must meet the request's own schema in `REQUESTS`. */
  request: v.strictObject({ name: v.picklist(RELAYED_REQUESTS), input: v.unknown() }),
  /** What a person typed; null goes back to the own hub. */
  setHubAddress: v.strictObject({ address: v.nullable(v.pipe(v.string(), v.maxLength(512))) }),
  /** Looks for a hub where a person says that one is, and joins with it; it is remembered. */
  findHub: v.strictObject({ address: v.pipe(v.string(), v.maxLength(512)) }),
  /** A person says that the other key of this hub is all right. */
  trustHubKey: v.strictObject({ address: v.pipe(v.string(), v.maxLength(512)) }),
  setIceServers: v.strictObject({ servers: IceServersSchema }),
  /** "Why can't I see Anna?" Takes up to 15 s. */
  checkConnection: v.strictObject({
    /** What the page knows of its own links: people whose link does not come up although the hub is there. */
    unreachablePeers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)),
  }),
  getShareChoice: NothingSchema,
  listShareSources: NothingSchema,
  /** Holds for the next getDisplayMedia within a few seconds, once. */
  chooseShareSource: v.strictObject({ sourceId: v.pipe(v.string(), v.maxLength(128)) }),
} as const;

/** What each call answers. Trusted by the renderer, hence types alone. */
interface BridgeReplies {
  attach: Result<HubInfo, never>;
  startSignaling: Result<null, never>;
  stopSignaling: Result<null, never>;
  retrySignaling: Result<null, never>;
  request: Result<unknown, RequestErrorCode>;
  setHubAddress: Result<null, 'bad-address' | 'unreachable' | 'hub-key-changed'>;
  findHub: Result<null, 'bad-address' | 'unreachable' | 'hub-key-changed' | 'other-version'>;
  trustHubKey: Result<null, 'bad-address'>;
  setIceServers: Result<null, never>;
  checkConnection: Result<CheckReport, never>;
  getShareChoice: Result<ShareChoice, never>;
  listShareSources: Result<BridgeShareSource[], never>;
  chooseShareSource: Result<null, 'unknown-source'>;
}

/** How any call can fail: not from our page, input that does not meet its schema, a bug or a full disk. */
export type BridgeFault = 'forbidden' | 'bad-request' | 'internal';

/** `system`: the system draws its own picker (Wayland's portal), ours would be a second one. */
export type ShareChoice = 'picker' | 'system';

export interface HubInfo {
  /** Origins under which others reach the own hub, best first. Empty when it could not listen. */
  ownAddresses: string[];
  /** Origin of the hub set by a person, flag or environment; null while the LAN chooses by itself. */
  fixed: string | null;
  hub: HubInUse;
  iceServers: IceServer[];
}

/** Which hub is used. */
export type HubInUse =
  /** This app's own; `others` follow it. */
  | { kind: 'own'; others: number }
  /** Another one of the LAN, or the fixed one. `links` are the origins to make links for guests with, best first. */
  | { kind: 'other'; links: string[] }
  | { kind: 'seeking' };

export interface BridgeShareSource {
  id: string;
  name: string;
  kind: 'screen' | 'window';
  /** PNG as data: URL; null where the system gives no picture. */
  thumbnail: string | null;
}

/** What the other side tells by itself. */
export type BridgeEvent =
  | { kind: 'signaling-state'; state: SignalingState }
  | { [N in EventName]: { kind: 'signaling-event'; name: N; payload: EventPayload<N> } }[EventName]
  | { kind: 'hub-info'; info: HubInfo }
  /** The computer's addresses changed: links need new ICE candidates. */
  | { kind: 'network-changed' };

export type BridgeCall = keyof typeof BRIDGE_INPUTS;
/** What a caller gives; schemas may change it on the way (trimmed names, lower-case codes). */
export type BridgeInput<C extends BridgeCall> = v.InferInput<(typeof BRIDGE_INPUTS)[C]>;
export type ParsedBridgeInput<C extends BridgeCall> = v.InferOutput<(typeof BRIDGE_INPUTS)[C]>;
export type BridgeReply<C extends BridgeCall> = BridgeReplies[C] | { ok: false; code: BridgeFault; message: string };

/** One implementation a call; input has been parsed. */
export type BridgeHandlers = {
  [C in BridgeCall]: (input: ParsedBridgeInput<C>) => BridgeReply<C> | Promise<BridgeReply<C>>;
};

/** What a page sees of the contract, as `window.earshot` in the desktop app. */
export type EarshotBridge = {
  readonly [C in BridgeCall]: (input: BridgeInput<C>) => Promise<BridgeReply<C>>;
} & {
  /** Returns a function that ends the listening. */
  readonly onEvent: (listener: (event: BridgeEvent) => void) => () => void;
};
