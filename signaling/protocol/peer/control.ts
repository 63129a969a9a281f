import * as v from 'valibot';
import { LinkSignalSchema } from '../signal.ts';
import { PeerHelloSchema } from './hello.ts';
import { RoomMessageSchema } from './room.ts';

/** A frame of a link's control channel. SPEC.md [CTRL-1] to [CTRL-9]. */
export const ControlMessageSchema = v.variant('kind', [
  PeerHelloSchema,
  RoomMessageSchema,
  v.strictObject({ kind: v.literal('signal'), signal: LinkSignalSchema }),
  /** Once a second, so that silence means trouble. */
  v.strictObject({ kind: v.literal('ping') }),
  /** The sender leaves the room now. */
  v.strictObject({ kind: v.literal('bye') }),
]);

export type ControlMessage = v.InferOutput<typeof ControlMessageSchema>;
