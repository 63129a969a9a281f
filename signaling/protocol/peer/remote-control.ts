import * as v from 'valibot';
import { LIMITS } from '../limits.ts';

/** With this feature a peer says whether its share can be controlled, and has the channel for it, SPEC.md [REMOTE-1]. */
export const REMOTE_CONTROL_FEATURE = 'remote-control';

/** With this feature a peer pastes and copies text where it controls, if it was allowed to, SPEC.md [REMOTE-7]. */
export const REMOTE_CLIPBOARD_FEATURE = 'remote-clipboard';

/** Names an ask, and the control that comes of it; made by who asks. */
export const ControlAskSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));

/**
 * What is said of controlling a share, on the control channel: a `RemoteWord`. Whoever has loaded what deals with these parses it, so that no
 * guest loads the schema of it before.
 */
export const RemoteFrameSchema = v.strictObject({ kind: v.literal('remote'), word: v.unknown() });

/** A frame of a link's channel for what its controller does, and what comes of that. SPEC.md [REMOTE-5], [REMOTE-9]. */
export const RemoteChannelFrameSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('remote-inputs'),
    ask: ControlAskSchema,
    /** In this order: each a `ControlInput`, which is parsed by who carries it out. */
    inputs: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(LIMITS.controlInputsAtOnce)),
  }),
  v.strictObject({
    kind: v.literal('remote-copied'),
    ask: ControlAskSchema,
    /** A `ClipboardContent`, which is parsed by who awaits it. */
    content: v.unknown(),
  }),
]);

export type RemoteChannelFrame = v.InferOutput<typeof RemoteChannelFrameSchema>;
