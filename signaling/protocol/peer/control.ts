import * as v from 'valibot';
import { LinkSignalSchema } from '../signal.ts';
import { PeerHelloSchema } from './hello.ts';
import { RoomFrameSchema } from './room.ts';

/** A frame of a link's control channel. SPEC.md [CTRL-1] to [CTRL-9]. */
export const ControlFrameSchema = v.variant('kind', [
  PeerHelloSchema,
  RoomFrameSchema,
  v.strictObject({ kind: v.literal('signal'), signal: LinkSignalSchema }),
  /** Once a second, so that silence means trouble. */
  v.strictObject({ kind: v.literal('ping') }),
  /** The sender leaves the room now. */
  v.strictObject({ kind: v.literal('bye') }),
]);

export type ControlFrame = v.InferOutput<typeof ControlFrameSchema>;
