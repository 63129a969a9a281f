import * as v from 'valibot';
import { withoutBidiControls } from '../bidi.ts';
import { LIMITS } from '../limits.ts';

const ChatIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));

/** A frame of a link's chat channel. SPEC.md [CTRL-5]. */
export const ChatFrameSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('message'),
    id: ChatIdSchema,
    text: v.pipe(v.string(), v.maxLength(LIMITS.chatLength), v.transform(withoutBidiControls), v.minLength(1)),
  }),
  v.strictObject({ kind: v.literal('received'), id: ChatIdSchema }),
]);

export type ChatFrame = v.InferOutput<typeof ChatFrameSchema>;
