import type { ScreenPoint } from './geometry.ts';

/** How far from where it was moved to a pointer may be, px: systems round. */
const ROUNDED_PX = 1;

/** Whether the pointer is where it was moved to. */
export function isArrived(at: ScreenPoint, to: ScreenPoint): boolean {
  return Math.max(Math.abs(at.x - to.x), Math.abs(at.y - to.y)) <= ROUNDED_PX;
}
