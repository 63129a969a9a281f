import { expect, it } from 'vitest';
import { controlPower } from './control-power.ts';

it.each([
  ['linux', false, null, 'offered'],
  ['linux', false, true, 'offered'],
  ['linux', false, false, 'policy'],
  ['linux', true, null, 'wayland'],
  ['win32', false, null, 'unsupported'],
  ['darwin', false, true, 'unsupported'],
] as const)('on %s (Wayland: %s, by policy %s) a screen’s control is %s', (platform, isWayland, byPolicy, power) => {
  expect(controlPower(platform, isWayland, byPolicy)).toBe(power);
});
