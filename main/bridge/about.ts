import * as v from 'valibot';

/** What a report says of the app and the computer that it runs on; nobody is named in it. */
export const AboutSchema = v.object({
  /** Of Earshot. */
  version: v.string(),
  /** What it runs on: Electron or Node, with versions. */
  runtime: v.string(),
  /** The operating system, with version and processor. */
  system: v.string(),
  /** The end of the log, the newest last. */
  log: v.array(v.string()),
});
export type About = v.InferOutput<typeof AboutSchema>;
