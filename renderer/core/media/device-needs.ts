import type { DeviceNeed, DeviceNeeds } from '../model.ts';

/** How far each device is needed: comparing such needs. Pure. */

export const NO_NEEDS: DeviceNeeds = both('none');

/** The same for camera and microphone. */
export function both(need: DeviceNeed): DeviceNeeds {
  return { camera: need, microphone: need };
}

/** For each device the larger of two needs. */
export function larger(one: DeviceNeeds, other: DeviceNeeds): DeviceNeeds {
  return {
    camera: largerOf(one.camera, other.camera),
    microphone: largerOf(one.microphone, other.microphone),
  };
}

const RANK: Record<DeviceNeed, number> = { none: 0, 'if-permitted': 1, ask: 2 };

function largerOf(one: DeviceNeed, other: DeviceNeed): DeviceNeed {
  return RANK[one] >= RANK[other] ? one : other;
}

export function isSame(one: DeviceNeeds, other: DeviceNeeds): boolean {
  return one.camera === other.camera && one.microphone === other.microphone;
}
