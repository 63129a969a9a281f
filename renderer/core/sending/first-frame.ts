import type { SendPlan } from './send-plan.ts';

/**
 * What is sent while a connection is new: a camera keeps its size. Chromium's encoder otherwise takes the first frame, which it has before it
 * is told a bit rate, for too large: it leaves that out and shrinks the next. Pure.
 */
export function atFullSize(plan: SendPlan): SendPlan {
  return { ...plan, camera: plan.camera && { ...plan.camera, degradation: 'maintain-resolution' } };
}
