import * as v from 'valibot';
import { PlaceSchema } from './place.ts';
import { SurfaceSchema } from './state.ts';

/** With this feature a peer says whether the mouse of its share can be followed, and follows those of others, SPEC.md [MOUSE-1]. */
export const SHARE_MOUSE_FEATURE = 'share-mouse';

/** On which of what the sender shares it can tell where its mouse is; null: on nothing. Told as the state is. SPEC.md [MOUSE-1]. */
export const ShareMouseSchema = v.strictObject({
  kind: v.literal('share-mouse'),
  surface: v.nullable(SurfaceSchema),
});

/** The sender wants to know where the receiver's mouse is on this surface; null: on none any more. SPEC.md [MOUSE-2]. */
export const FollowMouseSchema = v.strictObject({
  kind: v.literal('follow-mouse'),
  surface: v.nullable(SurfaceSchema),
});

/** On the pointer channel: where the sender's mouse is on its own share. SPEC.md [MOUSE-3]. */
export const MouseSchema = v.strictObject({
  kind: v.literal('mouse'),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  surface: SurfaceSchema,
  /** Null: elsewhere, as on another monitor. */
  place: v.nullable(PlaceSchema),
});

export type ShareMouse = v.InferOutput<typeof ShareMouseSchema>;
export type MouseFrame = v.InferOutput<typeof MouseSchema>;
