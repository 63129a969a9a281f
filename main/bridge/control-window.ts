import * as v from 'valibot';
import { isKeyCode } from '../../signaling/protocol/control-input.ts';
import { LanguageChoiceSchema, NameSchema } from '../../signaling/protocol/index.ts';
import { ControlAskerTrust } from './remote-control.ts';
import { ThemeChoiceSchema } from './theme.ts';

const Look = { theme: ThemeChoiceSchema, language: LanguageChoiceSchema };

/** What a window of remote control shows: the question, or who controls and the border around the screen. */
export const ControlViewSchema = v.variant('view', [
  v.strictObject({
    view: v.literal('question'),
    name: NameSchema,
    ...ControlAskerTrust,
    clipboard: v.boolean(),
    ...Look,
  }),
  v.strictObject({
    view: v.literal('bar'),
    name: NameSchema,
    keyboard: v.boolean(),
    clipboard: v.boolean(),
    /** What of Escape ends it. */
    escape: v.picklist(['hold', 'press']),
    /** Nothing is done, since the person uses their own mouse. */
    paused: v.boolean(),
    ...Look,
  }),
  v.strictObject({ view: v.literal('border'), ...Look }),
]);
export type ControlView = v.InferOutput<typeof ControlViewSchema>;

/** What the keys of the letters' block type without another one held: key by its place (`KeyboardEvent.code`), then a character. */
export const KeyboardLayoutSchema = v.pipe(
  v.array(v.strictTuple([v.pipe(v.string(), v.check(isKeyCode)), v.pipe(v.string(), v.length(1))])),
  v.maxLength(100),
);

/** What the person answers. */
export const ControlChoiceSchema = v.variant('allow', [
  v.strictObject({ allow: v.literal(false) }),
  v.strictObject({
    allow: v.literal(true),
    keyboard: v.boolean(),
    /** What is copied goes between the computers. Nothing without the keyboard. */
    clipboard: v.boolean(),
    /** For how long; null: until the share ends. */
    minutes: v.nullable(v.picklist([5, 15])),
    /** Not to be asked again for this person until the app is closed. Of a verified person only. */
    remember: v.boolean(),
  }),
]);
export type ControlChoice = v.InferOutput<typeof ControlChoiceSchema>;

/** What such a window's page sees of the app, as `window.earshotControl`. */
export interface ControlWindowBridge {
  /** Null: there is nothing to show any more. */
  attach(): Promise<ControlView | null>;
  /** Of the question. */
  answer(choice: ControlChoice): void;
  /** Of the bar: nobody controls any more. */
  stop(): void;
  /** Of the bar, since a page alone can ask for it. */
  tellKeyboard(layout: [code: string, character: string][]): void;
  /** What is shown in one of these windows has changed. */
  onView(listener: (view: ControlView) => void): void;
}
