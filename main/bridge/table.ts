import * as v from 'valibot';
import {
  AvailabilitySchema,
  CheckReportSchema,
  ERROR_CODES,
  IceServersSchema,
  KeyPinSchema,
  NameSchema,
  PeerIdSchema,
  REQUEST_NAMES,
  type GreetedRequest,
} from '../../signaling/protocol/index.ts';
import { HubInfoSchema } from './hub-info.ts';

/** `hello` is the client's own business: the page gives a profile and never sees the secret. */
export type RelayedRequestName = GreetedRequest;

const RELAYED_REQUESTS = REQUEST_NAMES.filter((name) => name !== 'features' && name !== 'hello');
const NothingSchema = v.null();
/** An address or link, as a person typed or pasted it. */
const TypedAddressSchema = v.pipe(v.string(), v.maxLength(512));

const ShareSourceSchema = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['screen', 'window']),
  /** PNG as data: URL; null where the system gives no picture. */
  thumbnail: v.nullable(v.string()),
});

interface CallContract {
  readonly input: v.GenericSchema;
  /** What a success answers. A page that outlives an update of the process meets fields that it does not know. */
  readonly output: v.GenericSchema;
  /** The ways it can fail, besides those that every call has (`BridgeFault`). */
  readonly errors: readonly string[];
}

/**
 * Every call that a page can make of the process that does its networking: Electron's main over IPC, or a Node process
 * over loopback. The preload script, the IPC choke point and both sides of the loopback are made from this table. What a
 * page reports is a call that answers null; what it is told is in events.ts. Imports no electron, so that both sides may
 * import it.
 */
export const BRIDGE = {
  /** The first call of a page. What an earlier page left running (a reload) is ended before it answers. */
  attach: {
    input: NothingSchema,
    output: v.object({
      /** The page's own (SPEC.md [ID-1]), whichever hub it will meet. */
      peerId: PeerIdSchema,
      hubInfo: HubInfoSchema,
      /** Whether `listShareSources` is for this page; otherwise the system or the browser asks what to share. */
      sharePicker: v.boolean(),
    }),
    errors: [],
  },
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
    errors: ['bad-address', 'unreachable', 'hub-key-changed'],
  },
  /** Looks for a hub where a person says that one is, and joins with it; it is remembered. */
  findHub: {
    input: v.strictObject({ address: TypedAddressSchema }),
    output: NothingSchema,
    errors: ['bad-address', 'unreachable', 'hub-key-changed', 'other-version'],
  },
  /** The key that this hub showed last in place of the known one; null when it did not. */
  refusedHubKey: {
    input: v.strictObject({ address: TypedAddressSchema }),
    output: v.nullable(KeyPinSchema),
    errors: [],
  },
  /** A person was shown this other key of the hub, and says that it is all right. `other-key`: it is not the one that was refused. */
  trustHubKey: {
    input: v.strictObject({ address: TypedAddressSchema, keyPin: KeyPinSchema }),
    output: NothingSchema,
    errors: ['bad-address', 'other-key'],
  },
  setIceServers: { input: v.strictObject({ servers: IceServersSchema }), output: NothingSchema, errors: [] },
  /** "Why can't I see Anna?" Takes up to 15 s. */
  checkConnection: {
    input: v.strictObject({
      /** What the page knows of its own links: people whose link does not come up although the hub is there. */
      unreachablePeers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)),
    }),
    output: CheckReportSchema,
    errors: [],
  },
  listShareSources: { input: NothingSchema, output: v.array(ShareSourceSchema), errors: [] },
  /** Holds for the next getDisplayMedia within a few seconds, once. */
  chooseShareSource: {
    input: v.strictObject({ sourceId: v.pipe(v.string(), v.maxLength(128)) }),
    output: NothingSchema,
    errors: ['unknown-source'],
  },
} as const satisfies Record<string, CallContract>;
