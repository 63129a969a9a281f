import * as v from 'valibot';
import { PeerIdSchema } from '../fields.ts';
import { ControlAskSchema } from './remote-control.ts';
import { SurfaceSchema } from './state.ts';

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
const ofAsk = { ask: ControlAskSchema };

/** What is said of controlling a share. SPEC.md, "Remote control". */
export const RemoteWordSchema = v.variant('kind', [
  /** Of what the sender shares: null is nothing. Told as the state is. */
  v.strictObject({
    kind: v.literal('share'),
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
  v.strictObject({ ...ofAsk, kind: v.literal('ask'), surface: SurfaceSchema }),
  /** Who asked does so no more, or controls no more. */
  v.strictObject({ ...ofAsk, kind: v.literal('withdraw') }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('granted'),
    /** Keys and text too, besides the mouse. */
    keyboard: v.boolean(),
    /** How long it lasts, ms; null: as long as the share. */
    forMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  /** What was granted has the text of both clipboards, too. */
  v.strictObject({ ...ofAsk, kind: v.literal('clipboard') }),
  /** A text was not taken, and what would paste it was left out. */
  v.strictObject({ ...ofAsk, kind: v.literal('not-pasted') }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('refused'),
    /** `refused`: by the person. `busy`: somebody else asks, or controls. */
    why: v.picklist(['refused', 'busy', 'unavailable', 'too-often']),
  }),
  /** The sharer uses their own mouse: nothing is carried out until they leave it alone. */
  v.strictObject({ ...ofAsk, kind: v.literal('paused'), paused: v.boolean() }),
  v.strictObject({
    ...ofAsk,
    kind: v.literal('ended'),
    /** `stopped`: by the sharer. `failed`: their computer did not take it, or it was too much. */
    why: v.picklist(['stopped', 'expired', 'share-ended', 'failed']),
  }),
]);

export type RemoteWord = v.InferOutput<typeof RemoteWordSchema>;
export type ControlRefusal = v.InferOutput<typeof ControlRefusalSchema>;
