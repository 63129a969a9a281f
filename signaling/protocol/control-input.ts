import * as v from 'valibot';
import { ClipboardTextSchema } from './control-clipboard.ts';
import { LIMITS } from './limits.ts';
import { FractionSchema } from './peer/place.ts';

/**
 * A key by where it is, not by what it types (W3C UI Events, `KeyboardEvent.code`): for what is held, and what types nothing. What somebody
 * types goes as text, so that both keyboards may have different layouts.
 */
const KeyCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z0-9]{1,19}$/));

/** Whether a key can be told: there are some without a place, of keyboards on a screen. */
export function isKeyCode(code: string): boolean {
  return v.is(KeyCodeSchema, code);
}

/** Whether a key changes what others mean, and does nothing while it is held alone. */
export function isModifier(code: string): boolean {
  return /^(Shift|Control|Alt|Meta)(Left|Right)$/.test(code);
}

const BUTTONS = ['left', 'middle', 'right'] as const;
const ControlButtonSchema = v.picklist(BUTTONS);

const AT = { x: FractionSchema, y: FractionSchema };
/** CSS pixels, as wheels tell them. */
const ScrolledSchema = v.pipe(v.number(), v.minValue(-LIMITS.controlScrollPx), v.maxValue(LIMITS.controlScrollPx));

/** One thing that somebody does who controls a shared screen. Places are fractions of the shared picture. SPEC.md [REMOTE-5]. */
export const ControlInputSchema = v.variant('type', [
  v.strictObject({ type: v.literal('move'), ...AT }),
  v.strictObject({ type: v.literal('button'), ...AT, button: ControlButtonSchema, down: v.boolean() }),
  v.strictObject({ type: v.literal('scroll'), ...AT, dx: ScrolledSchema, dy: ScrolledSchema }),
  v.strictObject({ type: v.literal('key'), code: KeyCodeSchema, down: v.boolean() }),
  v.strictObject({
    type: v.literal('text'),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.controlTextLength)),
  }),
  /** Is in the clipboard there for what comes next: a key that pastes. SPEC.md [REMOTE-8]. */
  v.strictObject({ type: v.literal('clipboard'), text: ClipboardTextSchema }),
  /** All that is held now: told again and again, so that nothing stays pressed of somebody who is not heard any more. */
  v.strictObject({
    type: v.literal('held'),
    keys: v.pipe(v.array(KeyCodeSchema), v.maxLength(LIMITS.controlHeldKeys)),
    buttons: v.pipe(v.array(ControlButtonSchema), v.maxLength(BUTTONS.length)),
  }),
]);

export type ControlInput = v.InferOutput<typeof ControlInputSchema>;

/** Of these, what a person does with mouse and keyboard. */
export type ControlAct = Exclude<ControlInput, { type: 'held' | 'clipboard' }>;

/** What somebody was allowed besides the mouse; the clipboard never without the keyboard. */
export interface ControlReach {
  /** Keys and text. */
  readonly keyboard: boolean;
  /** Text that was copied, both ways. */
  readonly clipboard: boolean;
}

/** Whether this may be done (SPEC.md [REMOTE-4], [REMOTE-7]). */
export function isWithinReach(input: ControlInput, { keyboard, clipboard }: ControlReach): boolean {
  switch (input.type) {
    case 'clipboard':
      return clipboard;
    case 'key':
    case 'text':
      return keyboard;
    case 'held':
      return keyboard || input.keys.length === 0;
    default:
      return true;
  }
}
