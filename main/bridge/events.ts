import * as v from 'valibot';
import type { SignalingState } from '../../signaling/client/signaling.ts';
import {
  ERROR_CODES,
  EVENT_NAMES,
  EVENTS,
  FeaturesSchema,
  HubIdSchema,
  REQUESTS,
  RoomCodeSchema,
  RoomKeySchema,
  type EventName,
  type EventPayload,
  type Invitation,
} from '../../signaling/protocol/index.ts';
import { HubInfoSchema, type HubInfo } from './hub-info.ts';
import { PageCommandSchema, type PageCommand } from './page-state.ts';
import { ControlEventSchema, type ControlEvent } from './remote-control.ts';
import { ControlViewSchema, type ControlView } from './control-window.ts';
import { RingSchema, type Ring } from './ring.ts';
import { UpdateSchema, type Update } from './update.ts';

/** Events sent to a page by the process that does its networking. */
export type BridgeEvent =
  | { kind: 'signaling-state'; state: SignalingState }
  | { [N in EventName]: { kind: 'signaling-event'; name: N; payload: EventPayload<N> } }[EventName]
  /** So many events of the hub were of names that only newer clients know; told at 1, 10, 100 and so on. */
  | { kind: 'unknown-events'; count: number }
  | { kind: 'hub-info'; info: HubInfo }
  /** The computer's addresses changed, or it was asleep: links need new ICE candidates. */
  | { kind: 'network-changed' }
  /** The window was put away, minimised, or opened again. */
  | { kind: 'window-shown'; shown: boolean }
  /** Nobody is at the computer, or somebody is again. */
  | { kind: 'away'; away: boolean }
  /** The person opened a link to a room outside of the page. */
  | ({ kind: 'invitation' } & Invitation)
  /** To the ring window alone: what rings has changed. */
  | { kind: 'ring'; ring: Ring }
  /** To the windows of remote control alone: what one of them shows has changed. */
  | { kind: 'control-view'; view: ControlView }
  | { kind: 'update'; update: Update }
  /** What became of a grant that `askForControl` gave. */
  | ControlEvent
  | PageCommand;

const StateSchema: v.GenericSchema<unknown, SignalingState> = v.variant('kind', [
  v.object({ kind: v.literal('idle') }),
  v.object({ kind: v.literal('connecting') }),
  v.object({
    kind: v.literal('online'),
    ...REQUESTS.hello.output.entries,
    hubId: HubIdSchema,
    features: FeaturesSchema,
  }),
  v.object({
    kind: v.literal('offline'),
    reason: v.picklist(['unreachable', 'hub-closed', 'hub-full', 'connection-lost']),
    retryInMs: v.number(),
  }),
  v.object({ kind: v.literal('moved'), url: v.string() }),
  v.object({
    kind: v.literal('refused'),
    code: v.picklist([...ERROR_CODES, 'replaced', 'hub-key-changed', 'page-closed']),
  }),
]);

const SignalingEventSchema = v.variant(
  'name',
  EVENT_NAMES.map((name) =>
    v.object({ kind: v.literal('signaling-event'), name: v.literal(name), payload: EVENTS[name] }),
  ),
);

const BridgeEventSchema = v.variant('kind', [
  v.object({ kind: v.literal('signaling-state'), state: StateSchema }),
  SignalingEventSchema,
  v.object({ kind: v.literal('unknown-events'), count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  v.object({ kind: v.literal('hub-info'), info: HubInfoSchema }),
  v.object({ kind: v.literal('network-changed') }),
  v.object({ kind: v.literal('window-shown'), shown: v.boolean() }),
  v.object({ kind: v.literal('away'), away: v.boolean() }),
  v.object({ kind: v.literal('invitation'), code: RoomCodeSchema, key: v.nullable(RoomKeySchema) }),
  v.object({ kind: v.literal('ring'), ring: RingSchema }),
  v.object({ kind: v.literal('control-view'), view: ControlViewSchema }),
  v.object({ kind: v.literal('update'), update: UpdateSchema }),
  ControlEventSchema,
  PageCommandSchema,
  // A schema made for each name of a list does not tell which payload belongs to which name.
]) as v.GenericSchema<unknown, BridgeEvent>;

/** Parses an event of another process; null when it does not meet the contract. */
export function parseEvent(event: unknown): BridgeEvent | null {
  const parsed = v.safeParse(BridgeEventSchema, event);
  return parsed.success ? parsed.output : null;
}
