import * as v from 'valibot';
import { HubIdSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** SHA-256 of a hub's SubjectPublicKeyInfo, base64: the pin of RFC 7469. It names a hub through restarts and moves. */
export const KeyPinSchema = v.pipe(v.string(), v.base64(), v.length(44));

/** An https origin without a slash at the end. */
export const HubOriginSchema = v.pipe(
  v.string(),
  v.maxLength(256),
  v.regex(/^https:\/\/(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/),
);

/** Where a hub is, and the key it must show there. */
export const HubPlaceSchema = v.strictObject({ url: HubOriginSchema, keyPin: KeyPinSchema });

/** Counts the elections of a LAN: whoever takes over from a lost hub goes one up. See SPEC.md [ELECT-6]. */
const TermSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));

/** What a hub says of itself at `/lan`. See SPEC.md [LAN-1]. */
export const LanStatusSchema = v.object({
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  keyPin: KeyPinSchema,
  hubId: HubIdSchema,
  /** `headless` hubs are there to stay and are preferred. */
  kind: v.picklist(['app', 'headless']),
  term: TermSchema,
  state: v.variant('kind', [
    v.object({
      kind: v.literal('serving'),
      /** Apps that follow this hub, and guests; its own app not counted. */
      followers: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      /** Who takes over, first to last: the apps that follow it, longest first. */
      standbys: v.pipe(v.array(HubPlaceSchema), v.maxLength(LIMITS.standbys)),
      /** Set while it hands over: the one that is to serve from now on. */
      successor: v.nullable(HubPlaceSchema),
    }),
    /** Serves nobody: its app uses this hub. */
    v.object({ kind: v.literal('following'), hub: HubPlaceSchema }),
    /** Lost its hub and seeks another. */
    v.object({ kind: v.literal('seeking') }),
  ]),
});

export type HubPlace = v.InferOutput<typeof HubPlaceSchema>;
export type LanStatus = v.InferOutput<typeof LanStatusSchema>;
