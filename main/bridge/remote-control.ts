import * as v from 'valibot';
import { ClipboardContentSchema } from '../../signaling/protocol/control-clipboard.ts';
import { NameSchema, PeerIdSchema } from '../../signaling/protocol/index.ts';

/** Whether others can control the screen that this computer shares. */
export const RemoteControlSchema = v.variant('kind', [
  /** `mayAsk`: its person lets others in the call ask for it. Off until they switch it on. */
  v.object({ kind: v.literal('offered'), mayAsk: v.boolean() }),
  v.object({
    kind: v.literal('refused'),
    /**
     * `wayland`: no program may move the pointer there. `no-permission`: the system wants its person to allow it first. `unsupported`: not on
     * this system. `policy`: the organisation has switched it off.
     */
    why: v.picklist(['wayland', 'no-permission', 'unsupported', 'policy']),
  }),
]);
export type RemoteControl = v.InferOutput<typeof RemoteControlSchema>;

/** How the person knows whoever asks. */
export const ControlAskerTrust = {
  /**
   * What is said of them beside their name; null of whoever is just known. `verified`: the person has compared codes with them, so that the
   * answer may be remembered for as long as the app runs. `name-taken`: they go by a name of somebody else's (SPEC.md [TRUST-2]).
   */
  mark: v.nullable(v.picklist(['verified', 'new', 'name-taken'])),
  guest: v.boolean(),
};

/** Somebody in the call who asks to control the screen. */
export const ControlAskerSchema = v.strictObject({
  peerId: PeerIdSchema,
  name: NameSchema,
  ...ControlAskerTrust,
  /** Their client can paste here and copy from here. */
  clipboard: v.boolean(),
});
export type ControlAsker = v.InferOutput<typeof ControlAskerSchema>;

/** Made by main for one grant; long enough that nobody guesses it. */
export const GrantIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));

export const ControlAnswerSchema = v.variant('answer', [
  /** By the person, or the question was taken back. */
  v.object({ answer: v.literal('refused') }),
  /** The person was not asked: they were too often lately, by this one or by all together. */
  v.object({ answer: v.literal('too-often') }),
  v.object({
    answer: v.literal('allowed'),
    grant: GrantIdSchema,
    /** Keys and text too, besides the mouse. */
    keyboard: v.boolean(),
    /** What is copied, too, both ways; only with the keyboard. */
    clipboard: v.boolean(),
    /** How long it lasts, ms; null: as long as the share. */
    forMs: v.nullable(v.number()),
  }),
]);
export type ControlAnswer = v.InferOutput<typeof ControlAnswerSchema>;

/**
 * Why control has ended. `stopped`: by the button, or by the page. `escape`: the person held Escape, or pressed it. `expired`: its time is over, or
 * the computer was asleep. `share-ended`: also where it is another
 * screen, or a window, that is shared now. `failed`: the system did not take what was to be done.
 */
const CONTROL_ENDS = ['stopped', 'escape', 'expired', 'share-ended', 'failed'] as const;
export type ControlEnd = (typeof CONTROL_ENDS)[number];

export const ControlEventSchema = v.variant('kind', [
  v.object({ kind: v.literal('control-ended'), grant: GrantIdSchema, why: v.picklist(CONTROL_ENDS) }),
  /** The person has moved their own mouse: nothing is done until they leave it alone. */
  v.object({ kind: v.literal('control-paused'), grant: GrantIdSchema, paused: v.boolean() }),
  /** Whoever controls has copied this here: for them alone. */
  v.object({ kind: v.literal('control-copied'), grant: GrantIdSchema, content: ClipboardContentSchema }),
  /** The clipboard did not take what they would paste. */
  v.object({ kind: v.literal('control-not-pasted'), grant: GrantIdSchema }),
]);
export type ControlEvent = v.InferOutput<typeof ControlEventSchema>;
