import type { ControlInput } from '../../signaling/protocol/index.ts';
import { ALL, deskRig } from './control-desk.ts';

export const WITH_CLIPBOARD = { ...ALL, clipboard: true };
export const TEXT = 'Grüße 你好\n';
export const PASTE: ControlInput = { type: 'clipboard', text: TEXT };
export const key = (code: string, down = true): ControlInput => ({ type: 'key', code, down });

/** Of the computer that is controlled: what it does, and whether it counts. */
export const SYSTEMS = [
  ['counts what is copied', true],
  ['does not tell', false],
] as const;

/** Main's part of remote control on such a computer, whose person has copied "before". */
export function clipboardRig(countsCopies: boolean) {
  const rig = deskRig({ countsCopies });
  rig.copied('before');
  return rig;
}
