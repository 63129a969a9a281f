import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Viewing } from '../../../signaling/protocol/peer/index.ts';

/** Heights of somebody's pictures on the viewer's screen, px of the screen; 0: not shown. */
export type Heights = Readonly<Omit<Viewing, 'kind'>>;

/** Of whoever says nothing, everything is taken to be seen. */
export const EVERYTHING: Heights = { camera: LIMITS.pictureHeight, screen: LIMITS.pictureHeight };
export const NOTHING: Heights = { camera: 0, screen: 0 };

/** What is told is one of these, so that moving a window's edge does not make everybody encode anew, px. */
const STEPS = [0, 90, 180, 270, 360, 480, 720, 1080, EVERYTHING.camera];
/** A picture that is enlarged by so little looks the same. */
const TOLERANCE = 1.1;

/** The step for a picture that is shown this tall, px. */
export function heightStep(height: number): number {
  return STEPS.find((step) => height <= step * TOLERANCE) ?? EVERYTHING.camera;
}

/** The larger of each. */
export function largest(one: Heights, other: Heights): Heights {
  return { camera: Math.max(one.camera, other.camera), screen: Math.max(one.screen, other.screen) };
}

export function isSame(one: Heights, other: Heights): boolean {
  return one.camera === other.camera && one.screen === other.screen;
}
