import * as v from 'valibot';
import { ControlInputSchema } from '../control-input.ts';
import { PeerIdSchema } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import { SurfaceSchema } from './state.ts';

/** With this feature a peer says whether its share can be controlled, and has the channel for it, SPEC.md [REMOTE-1]. */
export const REMOTE_CONTROL_FEATURE = 'remote-control';

/**
 * Why nobody can ask to control what somebody shares. `off`: its person has not switched it on. `not-a-screen`: a window or a still is shared.
 * `browser`: by a page, which cannot move a mouse. `wayland`, `no-permission`, `unsupported`, `policy`: as its computer has it.
 */
const CONTROL_REFUSALS = [
  'off',
  'not-a-screen',
  'browser',
  'wayland',
  'no-permission',
  'unsupported',
  'policy',
] as const;

const ControlRefusalSchema = v.picklist(CONTROL_REFUSALS);
/** Names an ask, and the control that comes of it; made by who asks. */
const ofAsk = { ask: v.pipe(v.string(), v.regex(/^[\w-]{12}$/)) };

/** What is said of controlling a share, on the control channel. SPEC.md, "Remote control". */
export const RemoteFrameSchema = v.variant('kind', [
  /** Of what the sender shares: null is nothing. Told as the state is. */
  v.strictObject({
    kind: v.literal('remote-share'),
    share: v.nullable(
      v.strictObject({
        surface: SurfaceSchema,
        /** Null: one may ask. */
        refusal: v.nullable(ControlRefusalSchema),
        /** Who controls it. */
        controller: v.nullable(PeerIdSchema),
      }),
    ),
  }),
  /** Asks the receiver's person to control what they share. */
  v.strictObject({ ...ofAsk, kind: v.literal('remote-ask'), surface: SurfaceSchema }),
  /** Who asked does so no more, or controls no more. */
  v.strictObject({ ...ofAsk, kind: v.literal('remote-withdraw') }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('remote-granted'),
    /** Keys and text too, besides the mouse. */
    keyboard: v.boolean(),
    /** How long it lasts, ms; null: as long as the share. */
    forMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('remote-refused'),
    /** `refused`: by the person. `busy`: somebody else asks, or controls. */
    why: v.picklist(['refused', 'busy', 'unavailable', 'too-often']),
  }),
  /** The sharer uses their own mouse: nothing is carried out until they leave it alone. */
  v.strictObject({ ...ofAsk, kind: v.literal('remote-paused'), paused: v.boolean() }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('remote-ended'),
    /** `stopped`: by the sharer. `failed`: their computer did not take it, or it was too much. */
    why: v.picklist(['stopped', 'expired', 'share-ended', 'failed']),
  }),
]);

/** A frame of a link's channel for what its controller does. SPEC.md [REMOTE-5]. */
export const RemoteInputsFrameSchema = v.variant('kind', [
  v.strictObject({
    ...ofAsk,
    kind: v.literal('remote-inputs'),
    /** In this order. */
    inputs: v.pipe(v.array(ControlInputSchema), v.minLength(1), v.maxLength(LIMITS.controlInputsAtOnce)),
  }),
]);

export type RemoteFrame = v.InferOutput<typeof RemoteFrameSchema>;
export type RemoteInputsFrame = v.InferOutput<typeof RemoteInputsFrameSchema>;
export type ControlRefusal = v.InferOutput<typeof ControlRefusalSchema>;
