import type { RemoteControl } from '../bridge/remote-control.ts';

/** Whether a screen of this computer can be controlled, or why not. */
export type ControlPower = 'offered' | Extract<RemoteControl, { kind: 'refused' }>['why'];

/**
 * @param isWayland no program moves the pointer there, or sees where it is
 * @param byPolicy what the organisation says; true leaves it to the person
 */
export function controlPower(platform: NodeJS.Platform, isWayland: boolean, byPolicy: boolean | null): ControlPower {
  if (byPolicy === false) return 'policy';
  if (platform !== 'linux') return 'unsupported';
  return isWayland ? 'wayland' : 'offered';
}
