import * as v from 'valibot';

/** How the app goes on, and starts, without its window. */
export const BackgroundSchema = v.object({
  /** Closing the window keeps the app and its call. */
  keepRunning: v.boolean(),
  /** Null where it cannot be set. */
  startAtLogin: v.nullable(v.boolean()),
  /** A start at login shows no window. */
  startHidden: v.boolean(),
  /** Others see when nobody is at the computer. */
  showAway: v.boolean(),
  /** Calls are silent while the computer is set to "do not disturb". Null where it cannot be asked. */
  followQuiet: v.nullable(v.boolean()),
});
export type Background = v.InferOutput<typeof BackgroundSchema>;

/** Only what is given changes. */
export const BackgroundChangeSchema = v.strictObject({
  keepRunning: v.exactOptional(v.boolean()),
  startAtLogin: v.exactOptional(v.boolean()),
  startHidden: v.exactOptional(v.boolean()),
  showAway: v.exactOptional(v.boolean()),
  followQuiet: v.exactOptional(v.boolean()),
});
export type BackgroundChange = v.InferOutput<typeof BackgroundChangeSchema>;
